package accord.audit.file;

import accord.audit.Malformed;
import accord.audit.NoteKey;
import accord.audit.NoteSigner;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;

/** A side's own key in a file that only its owner can read. */
final class KeyFile {
    private static final String FORMAT = "accord-key/1";
    private static final int LINES = 3;

    private KeyFile() {}

    /** Makes a key, never over one that is there. */
    static NoteKey make(Path file, String name) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            NoteKey key = NoteKey.of(name, NoteKey.Kind.SIDE, pair.getPublic());
            Files.write(file, new byte[0], StandardOpenOption.CREATE_NEW);
            if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
            String secret = Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded());
            Files.write(file, List.of(FORMAT, key.toString(), secret));
            return key;
        } catch (Malformed malformed) {
            throw new Misuse("a key's name is your organisation's id, without blanks.");
        } catch (FileAlreadyExistsException there) {
            throw new Misuse("%s is there already; a key is never written over.".formatted(file));
        } catch (IOException | GeneralSecurityException failed) {
            throw new Misuse("%s cannot be written.".formatted(file));
        }
    }

    static NoteSigner read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            if (lines.size() == LINES && lines.getFirst().equals(FORMAT)) {
                byte[] secret = Base64.getDecoder().decode(lines.get(2));
                return new NoteSigner(
                        NoteKey.parse(lines.get(1)),
                        KeyFactory.getInstance("Ed25519")
                                .generatePrivate(new PKCS8EncodedKeySpec(secret)));
            }
        } catch (IOException | GeneralSecurityException | IllegalArgumentException unreadable) {
            throw new Misuse("%s is no key that can be read.".formatted(file));
        }
        throw new Misuse("%s is no key that can be read.".formatted(file));
    }
}
