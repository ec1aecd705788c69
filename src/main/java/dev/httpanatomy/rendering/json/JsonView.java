package dev.httpanatomy.rendering.json;

import dev.httpanatomy.inspection.Inspection;
import dev.httpanatomy.rendering.View;
import java.io.StringWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.ObjectWriter;

/// An exchange as JSON: an [ExchangeModel], in which `request` comes before `response`.
public final class JsonView implements View {

  private final StringWriter written = new StringWriter();
  private final JsonGenerator generator;

  /// @param writer how JSON is written here
  public JsonView(ObjectWriter writer) {
    this.generator = writer.createGenerator(written);
  }

  @Override
  public String mediaType() {
    return "application/json";
  }

  @Override
  public String request(Inspection inspection) {
    ExchangeModel model = ExchangeModel.of(inspection);
    generator.writeStartObject();
    generator.writeStringProperty("id", model.id());
    generator.writePOJOProperty("connection", model.connection());
    if (model.forwarded() != null) {
      generator.writePOJOProperty("forwarded", model.forwarded());
    }
    generator.writeNumberProperty("index", model.index());
    generator.writePOJOProperty("at", model.at());
    generator.writeBooleanProperty("open", model.open());
    generator.writePOJOProperty("links", model.links());
    generator.writePOJOProperty("request", model.request());
    return taken();
  }

  /// The remark has no place in data: that more is to come is said by `open`.
  @Override
  public String response(Inspection inspection, String remark) {
    ExchangeModel model = ExchangeModel.of(inspection);
    generator.writePOJOProperty("response", model.response());
    generator.writePOJOProperty("timings", model.timings());
    generator.writeEndObject();
    return taken() + "\n";
  }

  private String taken() {
    generator.flush();
    String text = written.toString();
    written.getBuffer().setLength(0);
    return text;
  }
}
