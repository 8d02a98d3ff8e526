/** LaTeX's accent commands as combining characters of Unicode. */
export const accents: ReadonlyMap<string, string> = new Map([
  ["`", "\u0300"],
  ["'", "\u0301"],
  ["^", "\u0302"],
  ["~", "\u0303"],
  ["=", "\u0304"],
  ["u", "\u0306"],
  [".", "\u0307"],
  ['"', "\u0308"],
  ["r", "\u030A"],
  ["H", "\u030B"],
  ["v", "\u030C"],
  ["d", "\u0323"],
  ["c", "\u0327"],
  ["k", "\u0328"],
  ["b", "\u0331"],
  ["t", "\u0361"],
]);

const pairs =
  `ss ß ae æ AE Æ oe œ OE Œ aa å AA Å o ø O Ø l ł L Ł dh ð DH Ð th þ TH Þ dj đ DJ Đ ng ŋ NG Ŋ i ı j ȷ
  textendash – textemdash — textquoteright ’ textquoteleft ‘ textquotedblright ” textquotedblleft “ quotesinglbase ‚
  quotedblbase „ guillemotleft « guillemotright » ldots … dots … textellipsis … textasciitilde ~ textasciicircum ^
  textbackslash \\ textunderscore _ textbar | textless < textgreater > textdollar $ textdegree ° S § P ¶ pounds £
  texteuro € euro € copyright © textcopyright © textregistered ® texttrademark ™ textperiodcentered · textbullet •
  times × pm ± cdot · leq ≤ geq ≥ neq ≠ approx ≈ sim ∼ infty ∞ rightarrow → leftarrow ← leftrightarrow ↔ degree °
  circ ° prime ′ alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ iota ι kappa κ lambda λ mu μ
  nu ν xi ξ pi π rho ρ sigma σ tau τ upsilon υ phi φ varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ
  Pi Π Sigma Σ Phi Φ Psi Ψ Omega Ω textmu μ`.split(/\s+/);

/** Commands that stand for a sign or letter. */
export const letters: ReadonlyMap<string, string> = new Map(
  pairs.flatMap((command, index) => (index % 2 === 0 ? [[command, pairs[index + 1] ?? ""] as const] : [])),
);

/** Commands whose argument is text in a style that entries keep. */
export const styles: ReadonlyMap<string, string> = new Map([
  ["emph", "i"],
  ["textit", "i"],
  ["textsl", "i"],
  ["textsubscript", "sub"],
  ["textsuperscript", "sup"],
]);

/** Commands that only dress their argument, or say nothing at all. */
export const plain: ReadonlySet<string> = new Set(
  (
    "textbf textsc textrm texttt textsf textup textnormal text mbox hbox ensuremath mathrm mathit mathbf url path " +
    "uppercase lowercase MakeUppercase enquote bibstring nolinkurl relax protect noopsort bf it em rm sc sl tt"
  ).split(" "),
);
