package dev.httpanatomy.web.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.httpanatomy.rendering.json.CatalogueModel;
import dev.httpanatomy.rendering.json.ComparisonModel;
import dev.httpanatomy.rendering.json.ConnectionModel;
import dev.httpanatomy.rendering.json.ConnectionSummary;
import dev.httpanatomy.rendering.json.DissectionModel;
import dev.httpanatomy.rendering.json.ExchangeModel;
import dev.httpanatomy.rendering.json.ExchangeSummary;
import dev.httpanatomy.rendering.json.FieldModel;
import dev.httpanatomy.rendering.json.LayersModel;
import dev.httpanatomy.rendering.json.ListModel;
import dev.httpanatomy.rendering.json.MethodModel;
import dev.httpanatomy.rendering.json.ReferenceModel;
import dev.httpanatomy.rendering.json.RuleModel;
import dev.httpanatomy.rendering.json.StatusModel;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/// Says of each member of a JSON model what it is, and whether it is always there: the model's
/// records know the one by their comments and the other by `@Nullable`.
///
/// Comments don't outlive the compiler, so `openapi/schemas.properties` repeats them; a test
/// compares the two.
final class SchemaWords implements OpenApiCustomizer {

  private static final List<Class<?>> ROOTS =
      List.of(
          ListModel.class,
          ExchangeSummary.class,
          ExchangeModel.class,
          ConnectionSummary.class,
          ConnectionModel.class,
          LayersModel.class,
          DissectionModel.class,
          ComparisonModel.class,
          CatalogueModel.class,
          FieldModel.class,
          MethodModel.class,
          StatusModel.class,
          RuleModel.class,
          ReferenceModel.class);

  private final Map<String, Class<?>> records = new LinkedHashMap<>();
  private final Properties words;

  SchemaWords() {
    ROOTS.forEach(this::collect);
    try {
      words =
          PropertiesLoaderUtils.loadProperties(new ClassPathResource("openapi/schemas.properties"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void customise(OpenAPI document) {
    Components components = document.getComponents();
    addList(components, "ExchangeList", ExchangeSummary.class);
    addList(components, "ConnectionList", ConnectionSummary.class);
    addCatalogue(components, "FieldCatalogue", FieldModel.class);
    addCatalogue(components, "MethodCatalogue", MethodModel.class);
    addCatalogue(components, "StatusCatalogue", StatusModel.class);
    addCatalogue(components, "RuleCatalogue", RuleModel.class);
    components
        .getSchemas()
        .forEach((name, schema) -> {
          Class<?> record = records.get(recordOf(name));
          if (record != null) {
            describe(schema, record);
          }
        });
    components.addSchemas("Problem", problem());
  }

  /// The name of the record that a schema is of.
  private static String recordOf(String schema) {
    if (schema.endsWith("Catalogue")) {
      return "CatalogueModel";
    }
    return schema.endsWith("List") ? "ListModel" : schema;
  }

  /// A part of a list of what: no annotation can say it, for it holds a class, not a type.
  private static void addList(Components components, String name, Class<?> item) {
    components.addSchemas(
        name, withItems(components, item).addProperty("next", new StringSchema()));
  }

  /// A whole list of what.
  private static void addCatalogue(Components components, String name, Class<?> item) {
    components.addSchemas(name, withItems(components, item));
  }

  private static Schema<?> withItems(Components components, Class<?> item) {
    ModelConverters.getInstance(true).readAll(item).forEach(components::addSchemas);
    return new ObjectSchema()
        .addProperty(
            "items",
            new ArraySchema()
                .items(new Schema<>().$ref("#/components/schemas/" + item.getSimpleName())));
  }

  private void collect(Type type) {
    if (type instanceof ParameterizedType generic) {
      List.of(generic.getActualTypeArguments()).forEach(this::collect);
    } else if (type instanceof Class<?> each
        && each.isRecord()
        && records.putIfAbsent(each.getSimpleName(), each) == null) {
      for (RecordComponent component : each.getRecordComponents()) {
        collect(component.getGenericType());
      }
    }
  }

  private void describe(Schema<?> schema, Class<?> record) {
    JsonInclude include = record.getAnnotation(JsonInclude.class);
    boolean leavesNullOut = include != null && include.value() == JsonInclude.Include.NON_NULL;
    for (RecordComponent component : record.getRecordComponents()) {
      if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
        describe(schema, component.getType());
        continue;
      }
      String name = component.getName();
      Schema<?> member = Objects.requireNonNull(schema.getProperties().get(name), name);
      member.setDescription(words.getProperty(record.getSimpleName() + "." + name));
      boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
      if (nullable && !leavesNullOut) {
        member.addType("null");
      }
      if (!nullable || !leavesNullOut) {
        schema.addRequiredItem(name);
      }
    }
  }

  private static Schema<?> problem() {
    Schema<?> problem = new ObjectSchema();
    problem.setDescription("What went wrong, as RFC 9457 has it.");
    problem.addProperty(
        "type", said("a URI of the kind of problem; absent where the status says all"));
    problem.addProperty("title", said("the kind of problem, in a few words"));
    problem.addProperty("status", new IntegerSchema().description("the status code"));
    problem.addProperty("detail", said("what is the case here"));
    problem.addProperty("instance", said("the path of the request, or of its anatomy"));
    problem.setRequired(List.of("title", "status"));
    problem.setAdditionalProperties(
        new Schema<>().description("more that a kind of problem knows, such as `parameter`"));
    return problem;
  }

  private static Schema<?> said(String description) {
    return new StringSchema().description(description);
  }
}
