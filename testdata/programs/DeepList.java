/** A list of 300 000 nodes and a tree that leans to one side: the collector must not recurse. */
public class DeepList {
    static class Node {
        Node next;
        int value;

        Node(int value, Node next) {
            this.value = value;
            this.next = next;
        }
    }

    static Node reverse(Node n) {
        Node r = null;
        while (n != null) {
            Node next = n.next;
            n.next = r;
            r = n;
            n = next;
        }
        return r;
    }

    static long sum(Node n) {
        long s = 0;
        int at = 0;
        for (; n != null; n = n.next) {
            s += (long) n.value * ++at % 1009;
        }
        return s;
    }

    public static void main(String[] args) {
        Node head = null;
        for (int i = 0; i < 300_000; i++) {
            head = new Node(i, head);
        }
        System.gc();
        System.out.println(sum(head));
        head = reverse(head);
        System.gc();
        System.out.println(sum(head));
        Node tail = head;
        while (tail.next != null) {
            tail = tail.next;
        }
        tail.next = head;
        System.gc();
        int steps = 0;
        for (Node n = head; n != tail; n = n.next) {
            steps++;
        }
        System.out.println(steps);
        head = null;
        tail = null;
        System.gc();
        Object[] deep = null;
        for (int i = 0; i < 200_000; i++) {
            deep = new Object[]{deep};
        }
        System.gc();
        int depth = 0;
        for (Object[] o = deep; o != null; o = (Object[]) o[0]) {
            depth++;
        }
        System.out.println(depth);
        deep = null;
        java.util.LinkedList<Integer> l = new java.util.LinkedList<>();
        for (int i = 0; i < 100_000; i++) {
            l.addFirst(i);
        }
        System.gc();
        long t = 0;
        for (int v : l) {
            t = t * 31 + v;
        }
        System.out.println(t);
    }
}
