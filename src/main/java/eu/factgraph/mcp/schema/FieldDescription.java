package eu.factgraph.mcp.schema;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes a field of a result in its JSON Schema. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface FieldDescription {

    String value();

    /** Whether the field is left out where it has no value, which is {@code null} then. */
    boolean optional() default false;
}
