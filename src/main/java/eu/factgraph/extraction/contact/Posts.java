package eu.factgraph.extraction.contact;

import eu.factgraph.draft.SectionDraft;
import eu.factgraph.draft.Sighting;
import eu.factgraph.draft.Term;
import eu.factgraph.draft.ThingType;
import eu.factgraph.extraction.body.BodyName;
import eu.factgraph.extraction.body.BodyNames;
import eu.factgraph.sheet.outline.SheetPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Drafts the posts of a contact and the bodies that they are in. */
final class Posts {

    /**
     * @param isOfOther whether it is in another body than the address names
     */
    record Held(String iri, boolean isOfOther) {}

    private static final String ACTING = "The holder is printed as acting.";

    private final SectionDraft draft;
    private final SheetPlace place;
    private final PostBody bodies;

    Posts(SectionDraft draft, SheetPlace place) {
        this.draft = draft;
        this.place = place;
        this.bodies = new PostBody(draft, place);
    }

    /**
     * @param body that the lines of the contact name
     * @param entry body that the entry is about, which a bare role is in
     */
    List<Held> of(ContactBlock contact, Optional<String> body, Optional<String> entry) {
        var held = new ArrayList<Held>();
        List<String> posts = contact.post().map(bodies::posts).orElse(List.of());
        for (String printed : posts) {
            Optional<String> own = bodies.of(PostName.withoutActing(printed));
            boolean isOfOther = own.isPresent() && body.isPresent() && isWithin(own, body);
            boolean isOwn = isOfOther || posts.size() > 1 && own.isPresent();
            Optional<String> in = isOwn ? own : body.or(() -> own);
            Optional<String> post = post(printed, body.or(() -> entry));
            post.ifPresent(iri -> in.ifPresent(other -> postIn(iri, other)));
            post.ifPresent(iri -> held.add(new Held(iri, isOfOther)));
        }
        return held;
    }

    /** A ministry in the address is what the body of the post belongs to. */
    private boolean isWithin(Optional<String> own, Optional<String> body) {
        return !own.equals(body)
                && isMinistry(body.orElseThrow())
                && !isMinistry(own.orElseThrow());
    }

    private boolean isMinistry(String body) {
        return BodyNames.of(draft.draft().index().preferred(body))
                .filter(BodyName::isMinistry)
                .isPresent();
    }

    private void postIn(String post, String body) {
        draft.state(post, "org:postIn", Term.iri(body));
    }

    void heldBy(Held post, String person) {
        draft.state(post.iri(), "org:heldBy", Term.iri(person));
    }

    private Optional<String> post(String printed, Optional<String> body) {
        String plain = PostName.withoutActing(printed);
        boolean isBare = PostName.isBare(plain) && body.isPresent();
        String name =
                isBare ? plain + ", " + draft.draft().index().preferred(body.orElseThrow()) : plain;
        Sighting seen = Sighting.of(ThingType.POST, name, place);
        Sighting kind = PostName.kind(plain).map(seen::ofKind).orElse(seen);
        boolean isActing = PostName.isActing(printed);
        Optional<String> post =
                draft.thing(isActing ? kind.onceCalled(List.of(Term.english(printed))) : kind);
        if (isActing) {
            post.ifPresent(iri -> draft.state(iri, "skos:note", Term.english(ACTING)));
        }
        return post;
    }
}
