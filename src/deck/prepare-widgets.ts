import { diagnose, isMistakeCode } from "./mistakes/catalogue.ts";
import type { Diagnostic, Place } from "./diagnostic.ts";
import { readAddress } from "./html/address.ts";
import type { SlideNames } from "./name-slides.ts";
import type { ParsedSlide } from "./parse-slide.ts";
import type { WidgetBlock } from "./widget-block.ts";
import type { DeckWidget, PrepareContext, Widget, WidgetMistake } from "./widget.ts";
import { attempt } from "./attempt.ts";
import { readYaml } from "./yaml.ts";

type NamedSlide = SlideNames & { readonly slide: { readonly parsed: ParsedSlide } };

export interface PreparedWidget {
  readonly id: string;
  readonly settings: unknown;
  /** Steps that it needs on its slide. */
  readonly steps: number;
}

interface Preparing {
  readonly file: string;
  readonly kinds: ReadonlyMap<string, Widget>;
  /** Reads a file of the seminar's folder. */
  readonly readText: (path: string) => string | undefined;
  readonly compile: NonNullable<PrepareContext["compile"]>;
}

export interface Preparation {
  /** What each block became; a block with mistakes is not there. */
  readonly widgets: ReadonlyMap<WidgetBlock, PreparedWidget>;
  readonly files: ReadonlySet<string>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Lets every widget complete its settings with what only the whole deck knows. */
export function prepareWidgets(
  slides: readonly NamedSlide[],
  { file, kinds, readText, compile }: Preparing,
): Preparation {
  const widgets = new Map<WidgetBlock, PreparedWidget>();
  const files = new Set<string>();
  const diagnostics: Diagnostic[] = [];
  const usable = slides.flatMap(usableWidgets);
  const byName = new Map<string, typeof usable>();
  for (const widget of usable) {
    const alike = byName.get(widget.block.name);
    if (alike) alike.push(widget);
    else byName.set(widget.block.name, [widget]);
  }

  for (const { id, block } of usable) {
    const kind = kinds.get(block.name);
    if (!kind?.prepare) {
      widgets.set(block, { id, settings: block.settings, steps: stepsOf(kind, block.settings) });
      continue;
    }
    const mistakes: Diagnostic[] = [];
    const report = (mistake: WidgetMistake): void => {
      mistakes.push(diagnosticOf(mistake, block, file));
    };
    const context: PrepareContext = {
      id,
      readText: (path: string): string | undefined => {
        const address = readAddress(path);
        const text = address.kind === "local" ? readText(address.path) : undefined;
        if (address.kind === "local" && text !== undefined) files.add(address.path);
        return text;
      },
      get others() {
        return (byName.get(block.name) ?? []).flatMap((other) =>
          other.block === block ? [] : [{ id: other.id, settings: other.block.settings }],
        );
      },
      get deck() {
        return slides.flatMap(allWidgets).map((any) => deckWidget(any, kinds));
      },
      report,
      compile: (source, beside) => {
        const inner = compile(source, beside);
        for (const path of inner.deck.files) if (!Object.hasOwn(beside, path)) files.add(path);
        return inner;
      },
    };
    const settings = attempt(
      () => kind.prepare?.(block.settings, context),
      () => mistakes.push(failure(block, file)),
    );
    diagnostics.push(...mistakes);
    if (!mistakes.some(({ severity }) => severity === "error")) {
      widgets.set(block, { id, settings, steps: stepsOf(kind, settings) });
    }
  }
  return { widgets, files, diagnostics };
}

interface NamedWidget {
  readonly id: string;
  readonly block: WidgetBlock;
}

function allWidgets({ slide, widgetIds }: NamedSlide): NamedWidget[] {
  return slide.parsed.widgets.map((block, order) => ({ id: widgetIds[order] ?? "", block }));
}

/** The widgets of a slide that have no mistakes so far, with their names. */
function usableWidgets(slide: NamedSlide): NamedWidget[] {
  return allWidgets(slide).filter(({ block }) => !block.broken);
}

function deckWidget({ id, block }: NamedWidget, kinds: ReadonlyMap<string, Widget>): DeckWidget {
  const { name, settings, broken } = block;
  const kind = kinds.get(name);
  const movable = broken
    ? undefined
    : attempt(
        () => kind?.movable?.(settings) ?? [],
        () => undefined,
      );
  return { id, name, settings, movable };
}

/** Steps that a widget needs; one that fails to say so needs none. */
function stepsOf(kind: Widget | undefined, settings: unknown): number {
  return (
    attempt(
      () => kind?.steps?.(settings),
      () => undefined,
    ) ?? 0
  );
}

/** A widget that throws is a mistake of Attune's; the rest of the seminar goes on. */
function failure({ name, source }: WidgetBlock, file: string): Diagnostic {
  return diagnose("widget-failed", file, { line: source.from, column: 1 }, { name });
}

function diagnosticOf(
  { path, atKey = false, at, code, facts }: WidgetMistake,
  block: WidgetBlock,
  file: string,
): Diagnostic {
  const place = at ? inBody(at, block.body) : readYaml(block.body).place(path, atKey ? "key" : "value");
  return isMistakeCode(code)
    ? diagnose(code, file, place, facts)
    : diagnose("wrong-value", file, place, { key: String(path.at(-1) ?? block.name), why: code });
}

/** A place in a text body as a place in the file. */
function inBody(at: Place, { firstLine, indents }: WidgetBlock["body"]): Place {
  return { ...at, line: at.line + firstLine, column: at.column + (indents[at.line - 1] ?? 0) };
}
