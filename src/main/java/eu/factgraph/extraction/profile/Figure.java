package eu.factgraph.extraction.profile;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A number that a sheet states.
 *
 * @param unit slug of its concept
 * @param currency code, of a sum of money
 * @param year that it is of; empty if none is printed
 */
public record Figure(
        BigDecimal value, String unit, Optional<String> currency, Optional<String> year) {}
