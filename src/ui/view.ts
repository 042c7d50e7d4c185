/** What components draw: plain values that pages make from the corpus. Addresses start at the site's root; `html` is ready. */

export type Status = 'open' | 'answered' | 'disputed' | 'superseded' | 'held';

/** One line of a list: a thread, an analysis, a digest. */
export interface Row {
  readonly address: string;
  readonly title: string;
  readonly lang?: string | undefined;
  readonly date?: string | undefined;
  readonly dateBasis?: string | undefined;
  /** Kind of item in the interface's words. */
  readonly kind?: string | undefined;
  readonly status?: Status | undefined;
  /** A sentence or two. */
  readonly html?: string | undefined;
}

export interface PaperRow {
  readonly address: string;
  readonly id: string;
  readonly title: string;
  readonly titleZh?: string | undefined;
  readonly authors: readonly string[];
  readonly year?: number | undefined;
  readonly venue?: string | undefined;
  /** As print gives it: `arXiv:2305.18654`, or a DOI. */
  readonly number?: string | undefined;
  /** Version that the item read. */
  readonly version?: number | undefined;
  /** Beside another paper: how many items name both. */
  readonly shared?: number | undefined;
}

/** In the list of all papers, by year: what the site has on it. */
export interface ListedPaper extends PaperRow {
  /** Sentences that name it. */
  readonly mentions: number;
  readonly isAnalysed: boolean;
}

export interface TopicLink {
  readonly address: string;
  /** Its name in the reader's language. */
  readonly title: string;
  readonly zh: string;
  readonly en: string;
}

export interface TopicBranch extends TopicLink {
  readonly count: number;
  /** Claims of the topic itself, and how many of them something newer speaks against. */
  readonly claims: number;
  readonly contested: number;
  readonly html?: string | undefined;
  readonly children: readonly TopicBranch[];
}

/** What speaks for or against a claim: the very words, who says them, when, and where. */
export interface Evidence {
  /** The item it stands in. */
  readonly item: string;
  readonly title: string;
  readonly lang?: string | undefined;
  /** When it was said or published. */
  readonly date?: string | undefined;
  readonly isInferred?: boolean | undefined;
  /** Place in a paper. */
  readonly at?: string | undefined;
  /** Id of the post or finding. */
  readonly post?: string | undefined;
  readonly by?: string | undefined;
  /** The sentence itself, where it is known, else the post, finding or item. */
  readonly address: string;
  /** Its words; none when the item as a whole is the evidence. */
  readonly html?: string | undefined;
}

/** An item elsewhere that names this one, with every sentence in which it does. */
export interface Quotations {
  readonly address: string;
  readonly title: string;
  /** Language of the item. */
  readonly lang?: string | undefined;
  /** Kind of item in the interface's words. */
  readonly kind: string;
  /** When it was said, or last gone over. */
  readonly date?: string | undefined;
  readonly dateBasis?: string | undefined;
  readonly sentences: readonly Quotation[];
}

export interface Quotation {
  /** The sentence, else the post or heading it stands in. */
  readonly address: string;
  readonly by?: string | undefined;
  /** Place in the paper that the sentence gives. */
  readonly at?: string | undefined;
  readonly html: string;
}

export interface AnnotatedLink {
  readonly url: string;
  readonly title: string;
  readonly lang?: string | undefined;
  readonly html?: string | undefined;
}
