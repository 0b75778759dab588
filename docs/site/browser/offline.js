// The page « try it » without a network: what it loads is kept on this device, and nothing else of the site.
// The build writes the first line anew: VERSION changes when a file does, so that an old copy is never mixed in.
const { VERSION, PAGES, FILES } = {};

const here = (list) => new Set(list.map((path) => new URL(path, self.registration.scope).href));

self.addEventListener("install", (event) => {
  const keep = async () => {
    await (await caches.open(VERSION)).addAll(here(PAGES));
    await self.skipWaiting();
  };
  event.waitUntil(keep());
});

self.addEventListener("activate", (event) => {
  const take = async () => {
    for (const name of await caches.keys())
      if (name.startsWith("ia_radar ") && name !== VERSION) await caches.delete(name);
    await self.clients.claim();
  };
  event.waitUntil(take());
});

const kept = async (request) => (await caches.open(VERSION)).match(request, { ignoreSearch: true });

// Python: from this device, or fetched and kept.
const once = async (request) => {
  const found = await kept(request);
  if (found) return found;
  const response = await fetch(request);
  if (response.ok) await (await caches.open(VERSION)).put(request, response.clone());
  return response;
};

// Pages: as they are today, or as they were kept.
const fresh = async (request) => {
  try {
    return await fetch(request);
  } catch (error) {
    const found = await kept(request);
    if (found) return found;
    throw error;
  }
};

self.addEventListener("fetch", (event) => {
  const address = event.request.url.replace(/[?#].*$/, "");
  if (event.request.method !== "GET") return;
  if (here(FILES).has(address)) event.respondWith(once(event.request));
  else if (here(PAGES).has(address)) event.respondWith(fresh(event.request));
});
