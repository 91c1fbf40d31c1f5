"use strict";
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const query = document.getElementById("query");
  const kinds = document.getElementById("kinds");
  const unfold = document.getElementById("unfold");
  const shown = document.getElementById("shown");
  const chips = all(".chip");
  const claims = all(".claim").map((element) => ({
    element,
    text: (element.dataset.find + " " + element.querySelector("summary").textContent).toLowerCase(),
  }));

  const filter = () => {
    const words = query.value.toLowerCase().split(/\s+/).filter(Boolean);
    const standings = chips.filter((chip) => chip.ariaPressed === "true").map((chip) => chip.dataset.standing);
    const active = words.length > 0 || standings.length > 0 || kinds.value !== "";
    let count = 0;
    for (const { element, text } of claims) {
      const match =
        (standings.length === 0 || standings.includes(element.dataset.standing)) &&
        (kinds.value === "" || kinds.value === element.dataset.kind) &&
        words.every((word) => text.includes(word));
      element.hidden = !match;
      count += match;
    }
    for (const steps of all(".steps")) {
      const some = steps.querySelector(".claim:not([hidden])") !== null;
      steps.hidden = !some;
      steps.open = active && some;
    }
    for (const paper of all(".paper")) {
      paper.hidden = active && paper.querySelector(".claim:not([hidden])") === null;
    }
    shown.textContent = active ? `${count} of ${claims.length} shown` : "";
  };

  const clear = () => {
    query.value = "";
    kinds.value = "";
    for (const chip of chips) chip.ariaPressed = "false";
    filter();
  };

  const goToHash = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target === null) return;
    if (target.closest("[hidden]") !== null) clear();
    for (let box = target; box !== null; box = box.parentElement) {
      if (box.tagName === "DETAILS") box.open = true;
    }
    target.scrollIntoView({ block: "start" });
  };

  query.addEventListener("input", filter);
  kinds.addEventListener("change", filter);
  for (const chip of chips) {
    chip.addEventListener("click", () => {
      chip.ariaPressed = String(chip.ariaPressed !== "true");
      filter();
    });
  }
  unfold.addEventListener("click", () => {
    const open = unfold.textContent === "open all";
    for (const box of all(".claim:not([hidden]), .steps:not([hidden])")) box.open = open;
    unfold.textContent = open ? "close all" : "open all";
  });
  document.addEventListener("keydown", (event) => {
    const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      query.focus();
    } else if (event.key === "Escape" && event.target === query) {
      clear();
    }
  });
  window.addEventListener("hashchange", goToHash);
  goToHash();
  document.documentElement.dataset.ready = "yes";
})();
