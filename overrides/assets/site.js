// Filters a table by its rows' data attributes. Without script the form stays hidden and the table whole.
for (const form of document.querySelectorAll("form[data-filter]")) {
  const rows = [...document.querySelectorAll(`#${form.dataset.filter} tbody tr`)];
  const output = form.querySelector("output");
  const selects = [...form.querySelectorAll("select")];
  const number = new Intl.NumberFormat("en", { useGrouping: false });

  const matches = (row, select) =>
    !select.value || (row.dataset[select.name] ?? "").split(" ").includes(select.value);

  const apply = () => {
    const shown = rows.filter((row) => {
      row.hidden = !selects.every((select) => matches(row, select));
      return !row.hidden;
    });
    output.textContent = form.dataset.pattern.replace("%", number.format(shown.length));
  };

  const remember = () => {
    const chosen = selects.filter((select) => select.value).map((select) => [select.name, select.value]);
    const query = new URLSearchParams(chosen).toString();
    history.replaceState(null, "", `${location.pathname}${query ? `?${query}` : ""}${location.hash}`);
  };

  const asked = new URLSearchParams(location.search);
  for (const select of selects) {
    const wanted = asked.get(select.name);
    if ([...select.options].some((option) => option.value === wanted)) select.value = wanted;
  }
  form.addEventListener("change", () => { apply(); remember(); });
  form.addEventListener("reset", () => setTimeout(() => { apply(); remember(); }));
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = false;
  apply();
}
