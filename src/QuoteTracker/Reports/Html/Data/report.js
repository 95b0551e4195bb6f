# Search and filters of the HTML report. Lines that begin with a number sign are left out of the page.
"use strict";
(() => {
const by = id => document.getElementById(id);
const form = document.querySelector("search form"), q = by("q"), stance = by("stance"), party = by("party"), disputed = by("disputed"), found = by("found");
const cards = [...document.querySelectorAll("main article")].map(card => ({ card, items: [...card.querySelectorAll("ol.line>li:not(.h),:scope>ul:not(.stances)>li")], figures: card.querySelector("figure"), text: null }));
const rows = [...document.querySelectorAll(".articles>li")];
const lower = node => node.textContent.toLowerCase();
const placeOf = item => { let at = item; while (at && !at.classList.contains("h")) at = at.previousElementSibling; return at ? lower(at) : ""; };
const apply = () => {
const words = q.value.toLowerCase().split(/\s+/).filter(Boolean);
const active = words.length > 0 || stance.value || party.value || disputed.checked;
const has = text => words.every(word => text.includes(word));
let statements = 0, shown = 0;
for (const entry of cards) {
entry.text ??= lower(entry.card);
let visible = (!disputed.checked || entry.card.classList.contains("disputed")) && has(entry.text);
if (entry.items.length > 0) {
const heading = lower(entry.card.querySelector("h3"));
const whole = has(heading);
let any = 0;
for (const item of entry.items) {
const fits = visible && (!stance.value || item.classList.contains(stance.value)) && (!party.value || item.classList.contains(party.value)) && (whole || has(item.text ??= heading + " " + placeOf(item) + " " + lower(item)));
item.hidden = !fits;
any += fits ? item.querySelectorAll("q").length : 0;
}
visible &&= any > 0;
statements += any;
const details = entry.card.querySelector("details");
if (details && words.length > 0 && any > 0 && !whole) details.open = true;
} else if (entry.figures && (stance.value || party.value)) {
const name = party.value ? party.selectedOptions[0].textContent.trim() : "";
visible &&= (!stance.value || entry.card.querySelector("figure." + stance.value)) && (!name || [...entry.card.querySelectorAll("h4,.why")].some(part => part.textContent.includes(name)));
visible = Boolean(visible);
}
for (const place of entry.card.querySelectorAll("li.h")) {
let next = place.nextElementSibling;
while (next && next.hidden && !next.classList.contains("h")) next = next.nextElementSibling;
place.hidden = !next || next.classList.contains("h");
}
entry.card.hidden = !visible;
shown += visible ? 1 : 0;
}
for (const row of rows) row.hidden = words.length > 0 && !has(row.text ??= lower(row));
for (const section of document.querySelectorAll("main>section")) {
const parts = section.querySelectorAll("article");
section.hidden = parts.length > 0 && [...parts].every(part => part.hidden);
}
found.textContent = active ? `${statements.toLocaleString("en")} statements in ${shown.toLocaleString("en")} entries` : "";
};
let timer;
const soon = () => { clearTimeout(timer); timer = setTimeout(apply, 150); };
form.addEventListener("input", soon);
form.addEventListener("submit", event => { event.preventDefault(); apply(); });
form.addEventListener("reset", () => setTimeout(apply));
document.addEventListener("keydown", event => { if (event.key === "/" && !event.target.closest("input,select,textarea")) { event.preventDefault(); q.focus(); } });
addEventListener("hashchange", () => { const target = location.hash.length > 1 && by(location.hash.slice(1)); const details = target && target.querySelector(":scope>details"); if (details) details.open = true; });
by("search").hidden = false;
})();
