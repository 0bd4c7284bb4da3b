package io.thintag.collect.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WrittenDateTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-06-12T10:00:00+07:00            | 2026-06-12T03:00:00Z
          2026-06-12T10:00:00+0700             | 2026-06-12T03:00:00Z
          2026-06-12T10:00:00.123Z             | 2026-06-12T10:00:00.123Z
          2026-06-12T10:00:00.1234567891+00:00 | 2026-06-12T10:00:00.123456789Z
          2026-06-12 10:00:00                  | 2026-06-12T03:00:00Z
          2026-06-12                           | 2026-06-11T17:00:00Z
          2569-06-12T10:00:00+07:00            | 2026-06-12T03:00:00Z
          Fri, 12 Jun 2026 10:00:00 +0700      | 2026-06-12T03:00:00Z
          Mon, 12 Jun 2026 10:00:00 GMT        | 2026-06-12T10:00:00Z
          Fri, 12 Jun 2026 10:00:00 EST        | 2026-06-12T15:00:00Z
          Fri, 12 Jun 2026 10:00:00 ICT        | 2026-06-12T03:00:00Z
          Fri, 12 Jun 2026 10:00:00 GMT+7      | 2026-06-12T03:00:00Z
          Fri, 12 Jun 2026 10:00:00 GMT+07:00  | 2026-06-12T03:00:00Z
          Fri, 12 Jun 2026 10:00:00 THA        | 2026-06-12T03:00:00Z
          Fri, 12 Jun 2026 10:00:00 Asia/Bangkok | 2026-06-12T03:00:00Z
          Fri, 12 Jun 2569 10:00:00 +0700      | 2026-06-12T03:00:00Z
          12 Jun 26 10:00 +0700                | 2026-06-12T03:00:00Z
          Fri, 12 June 2026 10:00 PM +0700     | 2026-06-12T15:00:00Z
          12-Jun-2026 12:30 AM                 | 2026-06-11T17:30:00Z
          June 12, 2026                        | 2026-06-11T17:00:00Z
          ศุกร์, 12 มิ.ย. 2569 10:00:00 +0700   | 2026-06-12T03:00:00Z
          ๑๒ มิถุนายน ๒๕๖๘                      | 2025-06-11T17:00:00Z
          12 มิ.ย. 68                           | 2025-06-11T17:00:00Z
          12 มิย 68                             | 2025-06-11T17:00:00Z
          12มิ.ย.2568                           | 2025-06-11T17:00:00Z
          12 มิถุนายน พ.ศ. 2568                 | 2025-06-11T17:00:00Z
          วันที่ 1 ก.พ. 2568 เวลา 10.30 น.       | 2025-02-01T03:30:00Z
          โพสต์เมื่อ : 31 ธันวาคม 2567 23:59     | 2024-12-31T16:59:00Z
          12/06/2568                           | 2025-06-11T17:00:00Z
          12/06/2025 08:15                     | 2025-06-12T01:15:00Z
          12/06/68                             | 2025-06-11T17:00:00Z
          12.06.25                             | 2025-06-11T17:00:00Z
          """)
  void readsDatesAsPeopleAndProgramsWriteThem(String written, Instant meant) {
    assertThat(WrittenDate.parse(written)).contains(meant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "เมื่อวานนี้",
        "31/02/2568",
        "12 มิถุ 2568",
        "2026-13-01",
        "โทร. 044-249-123",
        "ฉบับที่ 12"
      })
  void findsNoDateWhereThereIsNone(String written) {
    assertThat(WrittenDate.parse(written)).isEmpty();
  }
}
