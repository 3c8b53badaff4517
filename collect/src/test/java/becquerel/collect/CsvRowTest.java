package becquerel.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvRowTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '!', quoteCharacter = '`', textBlock = """
                    plain cells                             ! a,b,c            ! a|b|c
                    empty cells at both ends                ! ,b,              ! |b|
                    a quoted cell                           ! "a",b            ! a|b
                    a delimiter in quotes                   ! "a,b",c          ! a,b|c
                    doubled quotes                          ! "{""a"":1}",c    ! {"a":1}|c
                    a quoted cell of one quote              ! \"\"\"\",c         ! "|c
                    an empty quoted cell                    ! "",c             ! |c
                    a quote in a plain cell                 ! 5" pipe,c        ! 5" pipe|c
                    a lone quote in quotes                  ! "say "hi" now",c ! say "hi" now|c
                    space behind the closing quote          ! "a" ,c           ! a|c
                    a quote that is never closed            ! "a,b             ! a,b
                    """)
    void readsCells(String name, String row, String cells) {
        assertThat(String.join("|", CsvRow.cells(row.getBytes(StandardCharsets.UTF_8), ',')))
                .isEqualTo(cells);
    }

    @Test
    void text_whenThereIsNoSuchCell() {
        CsvRow row = CsvRow.of("a,b".getBytes(StandardCharsets.UTF_8), ',');
        assertThat(row.size()).isEqualTo(2);
        assertThat(row.text(2)).isEmpty();
        assertThat(row.text(-1)).isEmpty();
    }
}
