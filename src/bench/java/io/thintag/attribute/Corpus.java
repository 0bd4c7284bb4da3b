package io.thintag.attribute;

import io.thintag.area.Gazetteer;
import io.thintag.cli.LabelledPosts;
import io.thintag.demo.DemoTexts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The posts that are measured. */
public enum Corpus {
  /** The labelled sample, with accounts, claims, scopes and the platform's tags. */
  SAMPLE {
    @Override
    List<AttributionInput> inputs() {
      try {
        return LabelledPosts.inputs();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    RegisteredAccounts accounts() {
      try {
        return LabelledPosts.accounts();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  },

  /** Posts as they come in: longer, most with campaign tags, many with a place, some without. */
  MIXED {
    @Override
    List<AttributionInput> inputs() {
      return DemoTexts.of(Gazetteer.load()).stream().map(AttributionInput::of).toList();
    }

    @Override
    RegisteredAccounts accounts() {
      return RegisteredAccounts.NONE;
    }
  };

  /** Tags of the campaigns that every installation knows. */
  static final List<String> CAMPAIGN_TAGS =
      List.of("เรื่องเล่าจากชุมชน", "มหาดไทย", "ของดีบ้านเรา", "เที่ยวท้องถิ่น");

  abstract List<AttributionInput> inputs();

  abstract RegisteredAccounts accounts();

  List<String> texts() {
    return inputs().stream().map(AttributionInput::text).toList();
  }

  int characters() {
    return texts().stream().mapToInt(String::length).sum();
  }
}
