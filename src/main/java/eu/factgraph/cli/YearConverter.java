package eu.factgraph.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The year of an edition. */
final class YearConverter implements ITypeConverter<Integer> {

    @Override
    public Integer convert(String text) {
        if (!text.matches("[12]\\d{3}")) {
            throw new TypeConversionException(
                    "'" + text + "' is not a year; write it with four digits, such as 2019");
        }
        return Integer.valueOf(text);
    }
}
