import { z } from "zod";
import { escapeHtml } from "../../deck/html/escape.ts";
import type { RenderContext, Widget } from "../../deck/widget.ts";
import { wordsFor, type Words } from "../../words/words.ts";
import { episode, standardEpisodes, type Episode } from "./episode.ts";
import { drawScene } from "./scene.ts";

const schema = z.strictObject({
  episodes: z.array(episode).min(1).max(12).optional().describe("The scenes; left out, the standard eight"),
});

type Settings = z.infer<typeof schema>;

/** The Strange Situation as a strip of scenes: who is in the room, and for how long. */
export const episodes: Widget<Settings> = {
  name: "episodes",
  schema,
  render: strip,
  print: strip,
  describe: (settings, context) => {
    const words = wordsFor(context.language);
    const all = list(settings, words);
    const said = all.map((one, index) => `${index + 1}, ${context.plain(one.title)} (${who(one, words)})`);
    return `${words.episodes.describe(all.length, said.join("; "))}.`;
  },
};

function list(settings: Settings, words: Words): readonly Episode[] {
  return settings.episodes ?? standardEpisodes(words);
}

function who(one: Episode, words: Words): string {
  const names = one.who.map((person) => words.episodes[person]);
  const last = names.at(-1);
  if (last === undefined) return words.episodes.empty;
  if (names.length === 1 && one.who[0] === "child") return words.episodes.alone;
  const listed = names.length === 1 ? last : `${names.slice(0, -1).join(", ")} ${words.episodes.and} ${last}`;
  return words.episodes.who(listed);
}

function strip(settings: Settings, context: RenderContext): string {
  const words = wordsFor(context.language);
  const scenes = list(settings, words).map((one) => scene(one, words, context));
  const columns = scenes.length <= 4 ? scenes.length : Math.ceil(scenes.length / 2);
  return (
    `<ol class="episode-strip" style="--columns:${columns}" aria-label="${escapeHtml(words.episodes.name)}">` +
    `${scenes.join("")}</ol>`
  );
}

function scene(one: Episode, words: Words, context: RenderContext): string {
  const minutes =
    one.minutes === undefined
      ? ""
      : `<span class="episode-minutes">${escapeHtml(words.episodes.minutes(one.minutes))}</span>`;
  const names = one.who.map((person) => words.episodes[person]).join(", ");
  return (
    `<li class="episode${one.marks === undefined ? "" : ` episode-${one.marks}`}">${drawScene(one.who)}` +
    `<p class="episode-title">${context.inline(one.title)}</p>` +
    `<p class="episode-who">${escapeHtml(names || words.episodes.empty)}${minutes}</p></li>`
  );
}
