package io.thintag.cli;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.thintag.attribute.RegisteredAccounts;
import io.thintag.post.Account;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * Registered accounts from a CSV file with the columns {@code platform,native_id,handle,unit_code}.
 * An account is recognised by platform and native id; only if it has none by platform and handle.
 */
final class AccountsFile implements RegisteredAccounts {

  private record Key(String platform, String id) {}

  private final Map<Key, String> byId = new HashMap<>();
  private final Map<Key, String> byHandle = new HashMap<>();

  /**
   * @throws IOException if the file cannot be read
   * @throws IllegalArgumentException if a column is missing; the message names the file
   */
  static AccountsFile read(Path file) throws IOException {
    AccountsFile accounts = new AccountsFile();
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder().skipEmptyLines(true).ofNamedCsvRecord(file)) {
      rows.forEach(accounts::add);
    } catch (NoSuchElementException e) {
      throw new IllegalArgumentException(
          file + " needs the columns platform,native_id,handle,unit_code: " + e.getMessage(), e);
    }
    return accounts;
  }

  private void add(NamedCsvRecord row) {
    String platform = row.getField("platform").strip();
    String id = row.getField("native_id").strip();
    String handle = Account.foldHandle(row.getField("handle"));
    String unit = row.getField("unit_code").strip();
    if (!id.isEmpty()) {
      byId.put(new Key(platform, id), unit);
    }
    if (!handle.isEmpty()) {
      byHandle.put(new Key(platform, handle), unit);
    }
  }

  @Override
  public Optional<String> unitOf(Account account) {
    if (account.nativeId() != null) {
      return Optional.ofNullable(byId.get(new Key(account.platform(), account.nativeId())));
    }
    return Optional.ofNullable(account.handle())
        .map(handle -> byHandle.get(new Key(account.platform(), Account.foldHandle(handle))));
  }
}
