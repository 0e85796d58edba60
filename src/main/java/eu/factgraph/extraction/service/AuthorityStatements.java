package eu.factgraph.extraction.service;

import eu.factgraph.draft.SectionDraft;
import eu.factgraph.draft.Term;
import eu.factgraph.draft.ThingIndex;
import eu.factgraph.extraction.body.Bodies;
import eu.factgraph.sheet.Text;
import eu.factgraph.sheet.outline.SheetPlace;
import java.util.List;
import java.util.stream.Collectors;

/** States the levels of government and the bodies that are responsible for a service. */
final class AuthorityStatements {

    private final SectionDraft draft;
    private final SheetPlace place;
    private final ThingIndex index;

    AuthorityStatements(SectionDraft draft, SheetPlace place) {
        this.draft = draft;
        this.place = place;
        this.index = draft.draft().index();
    }

    void state(String service, List<Text> printed) {
        String text = printed.stream().map(Text::plain).collect(Collectors.joining("; "));
        Authority authority = Authority.of(text, this::isKnown);
        authority.tiers().forEach(tier -> draft.state(service, "def:tier", Term.name(tier)));
        var bodies = new Bodies(draft);
        authority.governments().stream()
                .flatMap(tier -> bodies.government(tier.body(), tier.isGroup(), place).stream())
                .forEach(body -> responsible(service, body));
        boolean isWithin = authority.tiers().contains("tier:national");
        authority.bodies().stream()
                .flatMap(name -> bodies.body(name, isWithin, place).stream())
                .forEach(body -> responsible(service, body));
        authority.unclear().forEach(this::list);
        if (authority.isEmpty()) {
            draft.state(service, "def:notStated", Term.name("cv:hasCompetentAuthority"));
        }
    }

    private boolean isKnown(String text) {
        return new Bodies(draft).isKnown(text);
    }

    /** A competent authority is a public body; of another it is only said that it takes part. */
    private void responsible(String service, String body) {
        if (isPublic(body)) {
            draft.state(service, "cv:hasCompetentAuthority", Term.iri(body));
            return;
        }
        String part = service + "/" + body.substring(body.lastIndexOf('/') + 1);
        draft.state(service, "cv:hasParticipation", Term.iri(part));
        draft.state(part, "a", Term.name("cv:Participation"));
        draft.state(part, "cv:role", Term.name("participation-role:provider"));
        draft.state(part, "cv:hasParticipant", Term.iri(body));
    }

    private boolean isPublic(String body) {
        return draft.draft()
                .decidedKind(body)
                .map(terms -> terms.contains("cv:PublicOrganisation"))
                .orElseGet(() -> index.isPublicBody(body));
    }

    private void list(String part) {
        draft.list(
                place,
                part,
                "is printed where the responsible body stands, but is perhaps no name of one",
                "state the body as cv:hasCompetentAuthority, or as cv:hasParticipation if it is not public",
                3);
    }
}
