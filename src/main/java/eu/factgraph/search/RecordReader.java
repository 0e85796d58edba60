package eu.factgraph.search;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Reads the values of a record in the order in which they were written. */
record RecordReader(ByteBuffer bytes) {

    int number() {
        int value = 0;
        int shift = 0;
        byte next = bytes.get();
        while (next < 0) {
            value |= (next & Byte.MAX_VALUE) << shift;
            shift += Byte.SIZE - 1;
            next = bytes.get();
        }
        return value | next << shift;
    }

    String text() {
        byte[] encoded = new byte[number()];
        bytes.get(encoded);
        return new String(encoded, StandardCharsets.UTF_8);
    }

    int[] numbers() {
        int[] numbers = new int[number()];
        for (int index = 0; index < numbers.length; index++) {
            numbers[index] = number();
        }
        return numbers;
    }

    /** As many values as the number that comes first. */
    <T> List<T> list(Supplier<T> value) {
        int size = number();
        var list = new ArrayList<T>(size);
        for (int index = 0; index < size; index++) {
            list.add(value.get());
        }
        return list;
    }
}
