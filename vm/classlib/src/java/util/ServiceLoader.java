package java.util;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Finds providers of a service by the files META-INF/services names on the class path. */
public final class ServiceLoader<S> implements Iterable<S> {
    private final Class<S> service;
    private final ClassLoader loader;
    private List<S> providers;

    private ServiceLoader(Class<S> service, ClassLoader loader) {
        this.service = Objects.requireNonNull(service, "Service interface cannot be null");
        this.loader = loader != null ? loader : ClassLoader.getSystemClassLoader();
    }

    public static <S> ServiceLoader<S> load(Class<S> service) {
        return new ServiceLoader<S>(service, Thread.currentThread().getContextClassLoader());
    }

    public static <S> ServiceLoader<S> load(Class<S> service, ClassLoader loader) {
        return new ServiceLoader<S>(service, loader);
    }

    public static <S> ServiceLoader<S> loadInstalled(Class<S> service) {
        return new ServiceLoader<S>(service, null);
    }

    private synchronized List<S> providers() {
        if (providers == null) {
            List<S> list = new ArrayList<S>();
            try (InputStream in = loader.getResourceAsStream("META-INF/services/" + service.getName())) {
                if (in != null) {
                    read(in, list);
                }
            } catch (IOException e) {
                throw new ServiceConfigurationError(service.getName() + ": Error reading configuration file", e);
            }
            providers = list;
        }
        return providers;
    }

    private void read(InputStream in, List<S> list) throws IOException {
        BufferedReader r = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        String line;
        while ((line = r.readLine()) != null) {
            int hash = line.indexOf('#');
            String name = (hash < 0 ? line : line.substring(0, hash)).trim();
            if (name.isEmpty()) {
                continue;
            }
            Class<?> c;
            try {
                c = Class.forName(name, false, loader);
            } catch (ClassNotFoundException e) {
                throw new ServiceConfigurationError(service.getName() + ": Provider " + name + " not found");
            }
            if (!service.isAssignableFrom(c)) {
                throw new ServiceConfigurationError(service.getName() + ": Provider " + name + " not a subtype");
            }
            try {
                list.add(service.cast(c.getDeclaredConstructor().newInstance()));
            } catch (ReflectiveOperationException e) {
                throw new ServiceConfigurationError(
                        service.getName() + ": Provider " + name + " could not be instantiated", e);
            }
        }
    }

    @Override
    public Iterator<S> iterator() {
        return Collections.unmodifiableList(providers()).iterator();
    }

    /** A provider that has been found. */
    public interface Provider<S> extends Supplier<S> {
        Class<? extends S> type();

        @Override
        S get();
    }

    public Stream<Provider<S>> stream() {
        return providers().stream().map(s -> new Provider<S>() {
            @Override
            @SuppressWarnings("unchecked")
            public Class<? extends S> type() {
                return (Class<? extends S>) s.getClass();
            }

            @Override
            public S get() {
                return s;
            }
        });
    }

    public Optional<S> findFirst() {
        List<S> p = providers();
        return p.isEmpty() ? Optional.empty() : Optional.of(p.get(0));
    }

    public synchronized void reload() {
        providers = null;
    }

    @Override
    public String toString() {
        return "java.util.ServiceLoader[" + service.getName() + "]";
    }
}
