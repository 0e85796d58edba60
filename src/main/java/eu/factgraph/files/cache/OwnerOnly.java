package eu.factgraph.files.cache;

import eu.factgraph.files.InvalidInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.nio.file.attribute.UserPrincipalNotFoundException;

/** Folders and files that only the user of this process can write, where the system has owners. */
final class OwnerOnly {

    private OwnerOnly() {}

    /** The attributes of a new file. */
    static FileAttribute<?>[] file(Path folder) {
        return attributes(folder, "rw-------");
    }

    /**
     * Creates a folder unless it exists.
     *
     * @return its real path
     * @throws InvalidInput if another user owns it or can write to it
     */
    static Path folder(Path folder) throws IOException {
        create(folder);
        Path real = folder.toRealPath();
        if (hasOwners(real)) {
            var attributes = Files.readAttributes(real, PosixFileAttributes.class);
            if (!attributes.owner().equals(user(real))) {
                throw new InvalidInput(
                        folder, "belongs to another user; choose another folder with --cache DIR");
            }
            if (attributes.permissions().contains(PosixFilePermission.GROUP_WRITE)
                    || attributes.permissions().contains(PosixFilePermission.OTHERS_WRITE)) {
                throw new InvalidInput(
                        folder, "can be written by other users; run chmod go-w on it");
            }
        }
        return real;
    }

    /** Creates a folder unless it exists. */
    static void create(Path folder) throws IOException {
        Files.createDirectories(folder, attributes(folder, "rwx------"));
    }

    /** By name; a user without a name, as in many containers, owns its entry in /proc. */
    private static UserPrincipal user(Path folder) throws IOException {
        try {
            return folder.getFileSystem()
                    .getUserPrincipalLookupService()
                    .lookupPrincipalByName(System.getProperty("user.name"));
        } catch (UserPrincipalNotFoundException nameless) {
            return Files.getOwner(Path.of("/proc/self"));
        }
    }

    private static FileAttribute<?>[] attributes(Path path, String permissions) {
        return hasOwners(path)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean hasOwners(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
