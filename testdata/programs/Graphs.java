import java.util.*;

/** Graph algorithms: breadth first, depth first, Dijkstra, Floyd, Kruskal, topological order, components, max flow. */
public class Graphs {
    record Edge(int from, int to, int weight) implements Comparable<Edge> {
        public int compareTo(Edge o) {
            return Integer.compare(weight, o.weight);
        }
    }

    static class Graph {
        final int n;
        final List<List<Edge>> out = new ArrayList<>();

        Graph(int n) {
            this.n = n;
            for (int i = 0; i < n; i++) {
                out.add(new ArrayList<>());
            }
        }

        void add(int a, int b, int w) {
            out.get(a).add(new Edge(a, b, w));
        }
    }

    static List<Integer> bfs(Graph g, int s) {
        List<Integer> order = new ArrayList<>();
        boolean[] seen = new boolean[g.n];
        Deque<Integer> q = new ArrayDeque<>(List.of(s));
        seen[s] = true;
        while (!q.isEmpty()) {
            int u = q.poll();
            order.add(u);
            for (Edge e : g.out.get(u)) {
                if (!seen[e.to]) {
                    seen[e.to] = true;
                    q.add(e.to);
                }
            }
        }
        return order;
    }

    static void dfs(Graph g, int u, Set<Integer> seen) {
        if (seen.add(u)) {
            for (Edge e : g.out.get(u)) {
                dfs(g, e.to, seen);
            }
        }
    }

    static long[] dijkstra(Graph g, int s) {
        long[] d = new long[g.n];
        Arrays.fill(d, Long.MAX_VALUE);
        d[s] = 0;
        PriorityQueue<long[]> q = new PriorityQueue<>((x, y) -> Long.compare(x[0], y[0]));
        q.add(new long[]{0, s});
        while (!q.isEmpty()) {
            long[] top = q.poll();
            int u = (int) top[1];
            if (top[0] > d[u]) {
                continue;
            }
            for (Edge e : g.out.get(u)) {
                if (d[u] + e.weight < d[e.to]) {
                    d[e.to] = d[u] + e.weight;
                    q.add(new long[]{d[e.to], e.to});
                }
            }
        }
        return d;
    }

    static long[][] floyd(Graph g) {
        long[][] d = new long[g.n][g.n];
        for (int i = 0; i < g.n; i++) {
            Arrays.fill(d[i], 1_000_000);
            d[i][i] = 0;
            for (Edge e : g.out.get(i)) {
                d[i][e.to] = Math.min(d[i][e.to], e.weight);
            }
        }
        for (int k = 0; k < g.n; k++) {
            for (int i = 0; i < g.n; i++) {
                for (int j = 0; j < g.n; j++) {
                    d[i][j] = Math.min(d[i][j], d[i][k] + d[k][j]);
                }
            }
        }
        return d;
    }

    static int find(int[] p, int x) {
        return p[x] == x ? x : (p[x] = find(p, p[x]));
    }

    static int kruskal(Graph g, List<Edge> used) {
        List<Edge> all = new ArrayList<>();
        g.out.forEach(all::addAll);
        Collections.sort(all);
        int[] p = new int[g.n];
        Arrays.setAll(p, i -> i);
        int total = 0;
        for (Edge e : all) {
            int a = find(p, e.from), b = find(p, e.to);
            if (a != b) {
                p[a] = b;
                total += e.weight;
                used.add(e);
            }
        }
        return total;
    }

    static List<String> topological(Map<String, List<String>> deps) {
        Map<String, Integer> in = new TreeMap<>();
        deps.forEach((k, v) -> {
            in.putIfAbsent(k, 0);
            v.forEach(d -> in.merge(d, 1, Integer::sum));
        });
        TreeSet<String> ready = new TreeSet<>();
        in.forEach((k, v) -> {
            if (v == 0) {
                ready.add(k);
            }
        });
        List<String> order = new ArrayList<>();
        while (!ready.isEmpty()) {
            String s = ready.pollFirst();
            order.add(s);
            for (String d : deps.getOrDefault(s, List.of())) {
                if (in.merge(d, -1, Integer::sum) == 0) {
                    ready.add(d);
                }
            }
        }
        if (order.size() < in.size()) {
            throw new IllegalArgumentException("cycle among " + (in.size() - order.size()));
        }
        return order;
    }

    static int flow(int[][] cap, int s, int t) {
        int total = 0;
        while (true) {
            int[] from = new int[cap.length];
            Arrays.fill(from, -1);
            from[s] = s;
            Queue<Integer> q = new LinkedList<>();
            q.add(s);
            while (!q.isEmpty() && from[t] < 0) {
                int u = q.remove();
                for (int v = 0; v < cap.length; v++) {
                    if (from[v] < 0 && cap[u][v] > 0) {
                        from[v] = u;
                        q.add(v);
                    }
                }
            }
            if (from[t] < 0) {
                return total;
            }
            int f = Integer.MAX_VALUE;
            for (int v = t; v != s; v = from[v]) {
                f = Math.min(f, cap[from[v]][v]);
            }
            for (int v = t; v != s; v = from[v]) {
                cap[from[v]][v] -= f;
                cap[v][from[v]] += f;
            }
            total += f;
        }
    }

    static String maze(String... rows) {
        int h = rows.length, w = rows[0].length();
        int[][] dist = new int[h][w];
        ArrayDeque<int[]> q = new ArrayDeque<>();
        q.add(new int[]{0, 0});
        dist[0][0] = 1;
        int[] dr = {0, 1, 0, -1}, dc = {1, 0, -1, 0};
        while (!q.isEmpty()) {
            int[] at = q.remove();
            for (int k = 0; k < 4; k++) {
                int r = at[0] + dr[k], c = at[1] + dc[k];
                if (r >= 0 && c >= 0 && r < h && c < w && rows[r].charAt(c) != '#' && dist[r][c] == 0) {
                    dist[r][c] = dist[at[0]][at[1]] + 1;
                    q.add(new int[]{r, c});
                }
            }
        }
        return dist[h - 1][w - 1] == 0 ? "no way" : dist[h - 1][w - 1] - 1 + " steps";
    }

    public static void main(String[] args) {
        Graph g = new Graph(40);
        Random r = new Random(99);
        for (int i = 0; i < 40; i++) {
            g.add(i, (i + 1) % 40, 1 + r.nextInt(20));
            g.add(i, r.nextInt(40), 1 + r.nextInt(50));
            g.add(i, r.nextInt(40), 1 + r.nextInt(50));
        }
        System.out.println(bfs(g, 0));
        Set<Integer> seen = new LinkedHashSet<>();
        dfs(g, 0, seen);
        System.out.println(seen);
        long[] d = dijkstra(g, 0);
        System.out.println(Arrays.toString(d));
        System.out.println(Arrays.equals(d, floyd(g)[0]));
        List<Edge> used = new ArrayList<>();
        System.out.println(kruskal(g, used) + " " + used.size() + " " + used.get(0).weight);
        Map<String, List<String>> deps = new HashMap<>();
        deps.put("socks", List.of("shoes"));
        deps.put("trousers", List.of("shoes", "belt"));
        deps.put("shirt", List.of("belt", "tie"));
        deps.put("tie", List.of("jacket"));
        deps.put("belt", List.of("jacket"));
        System.out.println(topological(deps));
        deps.put("jacket", List.of("shirt"));
        try {
            topological(deps);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(flow(new int[][]{{0, 16, 13, 0, 0, 0}, {0, 0, 10, 12, 0, 0}, {0, 4, 0, 0, 14, 0}, {0, 0, 9, 0, 0, 20}, {0, 0, 0, 7, 0, 4}, {0, 0, 0, 0, 0, 0}}, 0, 5));
        System.out.println(maze("..#.....", "#.#.###.", "....#...", ".####.#.", "......#.") + ", " + maze(".#.", "#..", "..."));
    }
}
