// Before the page is drawn: the colours that the reader has chosen. Small and apart, since it holds up drawing.
try {
  const chosen = localStorage.getItem("scheme");
  if (chosen) document.documentElement.dataset.scheme = chosen;
} catch {
  // Storage is switched off: the device's own setting holds.
}
