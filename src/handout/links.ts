/**
 * Takes the address off links that lead nowhere from paper: those to files beside the seminar. Links into the web, to
 * letters and to places in the handout stay.
 */
export function withoutDeadLinks(html: string): string {
  return html.replace(
    /(<a(?=\s)(?:[^<>"]|"[^"]*")*?)\shref="([^"]*)"/g,
    (whole, before: string, address: string) =>
      /^(?:#|https?:|mailto:|tel:)/i.test(address) ? whole : before,
  );
}

/** Takes the address off links to places that are not in this handout: a slide or a widget that its layout leaves out. */
export function withoutLostPlaces(html: string): string {
  const places = new Set(Array.from(html.matchAll(/ id="([^"]+)"/g), ([, id]) => id));
  return html.replace(
    /(<a(?=\s)(?:[^<>"]|"[^"]*")*?)\shref="#([^"]*)"/g,
    (whole, before: string, place: string) => (places.has(place) ? whole : before),
  );
}
