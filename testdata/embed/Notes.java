import java.io.*;

/** Reads a file and tries to write one. */
public class Notes {
    public static void main(String[] args) throws IOException {
        try (BufferedReader in = new BufferedReader(new FileReader("/notes.txt"))) {
            System.out.println(in.readLine());
        }
        try (Writer out = new FileWriter("/new.txt")) {
            out.write("written");
            System.out.println("wrote");
        } catch (FileNotFoundException e) {
            System.out.println(e.getMessage());
        }
    }
}
