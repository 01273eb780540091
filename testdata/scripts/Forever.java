public class Forever {
    public static void main(String[] args) {
        while (true) {
        }
    }
}
