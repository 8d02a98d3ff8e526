import { escapeHtml } from "../deck/html/escape.ts";

/** A page of one sentence and one link, which needs no script: for whoever came to the wrong door. */
export function plainPage(
  language: string,
  title: string,
  sentence: string,
  links: readonly (readonly [address: string, label: string])[],
): string {
  const items = links.map(
    ([address, label]) => `<p><a href="${escapeHtml(address)}">${escapeHtml(label)}</a></p>`,
  );
  return [
    `<!doctype html>`,
    `<html lang="${escapeHtml(language)}">`,
    `<head>`,
    `<meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src-attr 'unsafe-inline'; base-uri 'none'; form-action 'none'">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<meta name="color-scheme" content="light dark">`,
    `<title>${escapeHtml(title)}</title>`,
    `<link rel="icon" href="data:,">`,
    `</head>`,
    `<body style="font: 1.25rem/1.5 system-ui, sans-serif; max-width: 34rem; margin: 12vh auto; padding: 0 1.25rem">`,
    `<main>`,
    `<h1 style="font-size: 1.5rem">${escapeHtml(title)}</h1>`,
    `<p>${escapeHtml(sentence)}</p>`,
    ...items,
    `</main>`,
    `</body>`,
    `</html>`,
    ``,
  ].join("\n");
}
