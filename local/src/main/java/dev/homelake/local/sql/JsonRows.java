package dev.homelake.local.sql;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.sql.SQLException;
import java.util.List;

/** An answer as one array, an object a line. Holds one row at a time. */
final class JsonRows implements RowsWriter {

  private static final JsonFactory JSON = new JsonFactory();

  private final OutputStream out;

  JsonRows(OutputStream out) {
    this.out = requireNonNull(out, "out is null");
  }

  @Override
  public long write(SqlAnswer answer) throws IOException, SQLException {
    List<SqlAnswer.AnswerColumn> columns = answer.columns();
    long rows = 0;
    JsonGenerator json =
        JSON.createGenerator(new OutputStreamWriter(out, UTF_8))
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT)
            .setRootValueSeparator(new SerializedString(""))
            .setCharacterEscapes(new JsonEscapes());
    json.writeRaw('[');
    while (answer.next()) {
      json.writeRaw(rows == 0 ? "\n" : ",\n");
      json.writeStartObject();
      for (int at = 0; at < columns.size(); at++) {
        json.writeFieldName(columns.get(at).name());
        JsonValues.write(json, answer.value(at));
      }
      json.writeEndObject();
      rows++;
    }
    json.writeRaw("\n]\n");
    json.flush();
    return rows;
  }
}
