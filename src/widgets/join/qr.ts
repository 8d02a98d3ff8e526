import { encode } from "uqr";

/** Light modules around the code that readers need: ISO/IEC 18004 asks for four. */
const quiet = 4;

/**
 * The QR code of an address as one SVG path, one run of dark modules after another. Dark on light in every theme,
 * since many readers do not see the inverse.
 */
export function qrCode(text: string, label: string): string {
  const { data, size } = encode(text, { ecc: "M", border: 0 });
  let path = "";
  for (const [y, row] of data.entries()) {
    for (let x = 0; x < size; x += 1) {
      const from = x;
      while (row[x]) x += 1;
      if (x > from) path += `M${from} ${y}h${x - from}v1h${from - x}z`;
    }
  }
  const box = size + 2 * quiet;
  return (
    `<svg class="qr" role="img" aria-label="${label}" viewBox="${-quiet} ${-quiet} ${box} ${box}" shape-rendering="crispEdges">` +
    `<path class="qr-light" fill="#fff" d="M${-quiet} ${-quiet}h${box}v${box}h${-box}z"/><path fill="#111" d="${path}"/></svg>`
  );
}
