package eu.factgraph.extraction.contact;

import eu.factgraph.draft.Family;
import eu.factgraph.draft.SectionDraft;
import eu.factgraph.extraction.body.PrintedName;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The known body that the name of a post ends in, as in "President of the Audit Office". */
final class PostBody {

    private static final Pattern BEFORE = Pattern.compile(" of the | of | at the |, | - ");

    private PostBody() {}

    static Optional<String> of(String post, SectionDraft draft) {
        return BEFORE.matcher(post)
                .results()
                .map(MatchResult::end)
                .map(post::substring)
                .flatMap(name -> known(name, draft).stream())
                .findFirst();
    }

    private static Optional<String> known(String name, SectionDraft draft) {
        return draft.draft().index().find(Family.BODY, PrintedName.of(name).name());
    }
}
