import { describe, expect, it } from "vitest";
import { readBibtex } from "../../../src/deck/references/bibtex.ts";
import { createLibrary } from "../../../src/deck/references/library.ts";
import { unexpected } from "./set.ts";

/**
 * Entries as guides to APA 7 print them, each with the guide it was read in. Hyphens in ranges of pages stand as the
 * en dashes that the style asks for.
 */
const published: readonly (readonly [what: string, bib: string, text: string])[] = [
  [
    "journal article (libguides.uakron.edu, p=7961521)",
    `@article{a, author = {Ramlo, Susan E.}, date = {2020}, title = {Divergent viewpoints about the statistical stage of a mixed method: Qualitative versus quantitative orientations}, journaltitle = {International Journal of Research & Method in Education}, volume = {43}, number = {1}, pages = {93--111}}`,
    "Ramlo, S. E. (2020). Divergent viewpoints about the statistical stage of a mixed method: Qualitative versus quantitative orientations. International Journal of Research & Method in Education, 43(1), 93–111.",
  ],
  [
    "journal article by two (libguides.uakron.edu, p=7961521)",
    `@article{a, author = {Vale, M. T. and Bisconti, T. L.}, year = 2021, title = {Age differences in sexual minority stress and the importance of friendship in later life}, journal = {Clinical Gerontologist}, volume = 43, number = 3, pages = {235-248}}`,
    "Vale, M. T., & Bisconti, T. L. (2021). Age differences in sexual minority stress and the importance of friendship in later life. Clinical Gerontologist, 43(3), 235–248.",
  ],
  [
    "book with edition and DOI (guides.library.ualberta.ca, books)",
    `@book{a, author = {Cohen, D.}, year = 2017, title = {How the child's mind develops}, edition = {3}, publisher = {Routledge}, doi = {10.4324/9781315201375}}`,
    "Cohen, D. (2017). How the child's mind develops (3rd ed.). Routledge. https://doi.org/10.4324/9781315201375",
  ],
  [
    "edited book (guides.library.ualberta.ca, books)",
    `@book{a, editor = {Shulman, D. and Stroumsa, G. G.}, year = 1999, title = {Dream cultures: Explorations in the comparative history of dreaming}, publisher = {Oxford University Press}}`,
    "Shulman, D., & Stroumsa, G. G. (Eds.). (1999). Dream cultures: Explorations in the comparative history of dreaming. Oxford University Press.",
  ],
  [
    "book whose author is its publisher (bond.libguides.com, book-chapter)",
    `@book{a, author = {{American Psychological Association}}, year = 2020, title = {Publication manual of the {American Psychological Association}: The official guide to {APA} style}, edition = {7th}, publisher = {American Psychological Association}}`,
    "American Psychological Association. (2020). Publication manual of the American Psychological Association: The official guide to APA style (7th ed.).",
  ],
  [
    "chapter in an edition of an edited book (apastyle.apa.org by way of tama.dlsud.edu.ph)",
    `@incollection{a, author = {Dillard, J. P.}, year = 2020, title = {Currents in the study of persuasion}, editor = {Oliver, M. B. and Raney, A. A. and Bryant, J.}, booktitle = {Media effects: Advances in theory and research}, edition = {4}, pages = {115--129}, publisher = {Routledge}}`,
    "Dillard, J. P. (2020). Currents in the study of persuasion. In M. B. Oliver, A. A. Raney, & J. Bryant (Eds.), Media effects: Advances in theory and research (4th ed., pp. 115–129). Routledge.",
  ],
  [
    "chapter by three (apastyle.apa.org by way of tama.dlsud.edu.ph)",
    `@incollection{a, author = {Aron, L. and Botella, M. and Lubart, T.}, year = 2019, title = {Culinary arts: Talent and their development}, editor = {Subotnik, R. F. and Olszewski-Kubilius, P. and Worrell, F. C.}, booktitle = {The psychology of high performance: Developing human potential into domain-specific talent}, pages = {345--359}, publisher = {American Psychological Association}}`,
    "Aron, L., Botella, M., & Lubart, T. (2019). Culinary arts: Talent and their development. In R. F. Subotnik, P. Olszewski-Kubilius, & F. C. Worrell (Eds.), The psychology of high performance: Developing human potential into domain-specific talent (pp. 345–359). American Psychological Association.",
  ],
  [
    "report with a number (library.nic.bc.ca, p=5086885)",
    `@techreport{a, author = {{National Cancer Institute}}, year = 2018, title = {Facing forward: {Life} after cancer treatment}, type = {NIH Publication}, number = {18-2424}, institution = {U.S. Department of Health and Human Services, National Institutes of Health}}`,
    "National Cancer Institute. (2018). Facing forward: Life after cancer treatment (NIH Publication No. 18-2424). U.S. Department of Health and Human Services, National Institutes of Health.",
  ],
  [
    "report by people (libguides.ucol.ac.nz, reports)",
    `@report{a, author = {Freid, D. and Polyakova, A.}, date = {2018}, title = {Democratic defense against disinformation}, institution = {Atlantic Council}}`,
    "Freid, D., & Polyakova, A. (2018). Democratic defense against disinformation. Atlantic Council.",
  ],
  [
    "web page by the day (nmu.libguides.com, p=10647791)",
    `@online{a, author = {{U.S. Environmental Protection Agency}}, date = {2019-07-30}, title = {Health effects of ozone pollution}, url = {https://www.epa.gov/ground-level-ozone-pollution/health-effects-ozone-pollution}}`,
    "U.S. Environmental Protection Agency. (2019, July 30). Health effects of ozone pollution. https://www.epa.gov/ground-level-ozone-pollution/health-effects-ozone-pollution",
  ],
  [
    "thesis (libguides.ucol.ac.nz, conferencetheses)",
    `@phdthesis{a, author = {Harris, L.}, year = 2014, title = {Instructional leadership perceptions and practices of elementary school leaders}, type = {Unpublished doctoral dissertation}, school = {University of Virginia}}`,
    "Harris, L. (2014). Instructional leadership perceptions and practices of elementary school leaders [Unpublished doctoral dissertation]. University of Virginia.",
  ],
];

describe("APA 7, as its guides print it", () => {
  it.each(published)("%s", (_what, bib, text) => {
    const library = createLibrary(readBibtex(bib, unexpected));
    expect(library.arrange(library.keys).map((entry) => entry.text)).toEqual([text]);
  });
});
