package accord.audit;

import java.util.HexFormat;

/**
 * What was said in an event, and the salt that its commitment was made with: both are gone when it
 * is erased.
 *
 * @param salt no bytes for events from before there were salts
 * @param payload the event as it is stored, JSON in UTF-8
 */
public record Opening(byte[] salt, byte[] payload) {

    public Hash commitment() {
        return Leaf.commitment(salt, payload);
    }

    String saltText() {
        return salt.length == 0 ? "-" : HexFormat.of().formatHex(salt);
    }

    static byte[] salt(String text) {
        if (text.equals("-")) {
            return new byte[0];
        }
        if (!text.matches("([0-9a-f]{2}){1,64}")) {
            throw new Malformed("a salt is hexadecimal, or - where there is none");
        }
        return HexFormat.of().parseHex(text);
    }
}
