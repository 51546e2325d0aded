// Loads this page again when the preview says that it shows something else, and brings the reader back to the place.
const { events } = document.currentScript.dataset;
const KEY = "preview-place";

// The last element with an id above the top of the window, and how far the window is below it: a text that grows above the
// reader does not move what is read.
const place = () => {
  const ids = [...document.querySelectorAll("main [id]")].filter((one) => one.getClientRects().length);
  const above = ids.filter((one) => one.getBoundingClientRect().top <= 1).at(-1);
  return {
    address: location.pathname,
    id: above?.id ?? "",
    below: above ? -above.getBoundingClientRect().top : scrollY,
    open: [...document.querySelectorAll("main details")].map((one) => one.open),
    focus: document.activeElement?.id ?? "",
  };
};

const bringBack = ({ id, below, open, focus }) => {
  const details = [...document.querySelectorAll("main details")];
  if (details.length === open.length) details.forEach((one, index) => { one.open = open[index]; });
  const above = id && document.getElementById(id);
  const top = above ? above.getBoundingClientRect().top + scrollY + below : below;
  if (focus) document.getElementById(focus)?.focus({ preventScroll: true });
  scrollTo({ top, behavior: "instant" });
};

const again = () => {
  sessionStorage.setItem(KEY, JSON.stringify(place()));
  location.reload();
};

// Only a page that is seen listens: browsers hold few connections to one server.
let listening = null;
const listen = () => {
  listening?.close();
  listening = null;
  if (document.visibilityState !== "visible") return;
  listening = new EventSource(events);
  listening.addEventListener("change", again);
};

document.addEventListener("visibilitychange", listen);
addEventListener("pageshow", listen);
addEventListener("pagehide", () => {
  listening?.close();
  // The browser's own memory of the place would come after ours, and knows nothing of what has grown above it.
  history.scrollRestoration = sessionStorage.getItem(KEY) ? "manual" : "auto";
});

// At once, so that nothing is seen to jump; and again when all is there that has a height.
const kept = JSON.parse(sessionStorage.getItem(KEY) ?? "null");
sessionStorage.removeItem(KEY);
if (kept?.address === location.pathname) {
  bringBack(kept);
  addEventListener("load", () => bringBack(kept));
}
