package becquerel.detect.sigma.read;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.detect.sigma.Search;
import becquerel.detect.sigma.Wanted;
import becquerel.detect.sigma.Wanted.Piece;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Wildcards and escapes, on any text. */
class PiecesTest {
    @Property
    void piecesWrittenOutAreTheSamePieces(@ForAll("texts") String text) {
        Pieces pieces = Pieces.written(text);
        assertThat(Pieces.written(written(pieces.of()))).isEqualTo(pieces);
    }

    @Property
    void everythingEscapedIsTheTextItself(@ForAll("texts") String text) {
        String escaped = text.replace("\\", "\\\\").replace("*", "\\*").replace("?", "\\?");
        assertThat(Pieces.written(escaped)).isEqualTo(Pieces.literal(text));
    }

    @Property
    void piecesAreInTheirShortestForm(@ForAll("texts") String text) {
        List<Piece> pieces = Pieces.written(text).between(true, true).of();
        for (int i = 1; i < pieces.size(); i++) {
            boolean literals = pieces.get(i) instanceof Piece.Literal && pieces.get(i - 1) instanceof Piece.Literal;
            boolean manies = pieces.get(i) instanceof Piece.Many && pieces.get(i - 1) instanceof Piece.Many;
            assertThat(literals || manies).isFalse();
        }
        assertThat(pieces.getFirst()).isInstanceOf(Piece.Many.class);
        assertThat(pieces.getLast()).isInstanceOf(Piece.Many.class);
    }

    @Property
    void textBetweenQuotesOfARule_isWhatTheRuleAsksFor(@ForAll("texts") String text) {
        String quoted = "'" + text.replace("'", "''") + "'";
        assertThat(Read.search("f: " + quoted, Map.of()))
                .isEqualTo(Read.shown(new Search.Item(
                        "f",
                        false,
                        false,
                        List.of(new Wanted.Text(Pieces.written(text).of(), false)))));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("\\\\\\***???ab'é \"#:").ofMaxLength(12);
    }

    private static String written(List<Piece> pieces) {
        StringBuilder text = new StringBuilder();
        for (Piece piece : pieces) {
            switch (piece) {
                case Piece.Literal(var literal) ->
                    text.append(
                            literal.replace("\\", "\\\\").replace("*", "\\*").replace("?", "\\?"));
                case Piece.Many _ -> text.append('*');
                case Piece.One _ -> text.append('?');
            }
        }
        return text.toString();
    }
}
