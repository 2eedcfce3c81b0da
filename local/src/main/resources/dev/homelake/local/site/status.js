"use strict";

const numbers = new Intl.NumberFormat();
const place = (id) => document.getElementById(id);

function work(status) {
  const lines = [];
  const events = status.events;
  if (events.waiting > 0) lines.push([`${numbers.format(events.waiting)} uploads are being looked into`]);
  if (events.retrying > 0) lines.push([`${numbers.format(events.retrying)} of them failed and are tried again`, "bad"]);
  if (events.asleep > 0) lines.push([`${numbers.format(events.asleep)} uploads wait for a function that cannot work here: homelake doctor says why`, "bad"]);
  if (events.failed > 0) lines.push([`${numbers.format(events.failed)} uploads have failed: homelake status says why`, "bad"]);
  const silver = status.silver;
  if (silver && silver.state === "running") {
    const far = silver.of > 1 ? `, ${silver.stage} ${silver.done} of ${silver.of}` : "";
    lines.push([`the table is being built${far}`]);
  }
  if (silver && silver.state === "failed") lines.push(["the last build of the table failed: homelake status says why", "bad"]);
  if (silver && silver.state === "done" && lines.length === 0) {
    lines.push([`the table is up to date as of ${new Date(silver.started).toLocaleString()}`, "good"]);
  }
  if (lines.length === 0) lines.push(["nothing to do"]);
  return lines;
}

function show(status) {
  const contents = status.contents;
  place("photos").textContent = numbers.format(contents.photos);
  place("messages").textContent = numbers.format(contents.messages);
  place("chats").textContent = numbers.format(contents.chats);
  const headline = place("headline");
  headline.className = "";
  headline.textContent = contents.first_date
    ? `Messages from ${contents.first_date} to ${contents.last_date}.`
    : "Your lake is running, and still empty.";
  const list = place("work-list");
  list.replaceChildren(
    ...work(status).map(([text, tone]) => {
      const item = document.createElement("li");
      item.textContent = text;
      if (tone) item.className = tone;
      return item;
    }),
  );
}

async function look() {
  try {
    const answer = await fetch("/status.json", { cache: "no-store" });
    show(await answer.json());
  } catch {
    const headline = place("headline");
    headline.className = "bad";
    headline.textContent = "Your lake does not answer. Is homelake up still running?";
  }
  setTimeout(look, 2000);
}

look();
