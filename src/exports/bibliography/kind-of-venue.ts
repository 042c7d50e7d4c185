/** Short names under which records give the venues of this field. */
const JOURNALS = /^(?:TACL|TMLR|JMLR|CL|TPAMI|PNAS|Nature|Science|Computational Linguistics|Neural Computation)\b/u;
const CONFERENCES =
  /^(?:(?:Findings of )?(?:ACL|EMNLP|NAACL|EACL|AACL|COLING|CoNLL)|NeurIPS|NIPS|ICLR|ICML|AAAI|IJCAI|AISTATS|UAI|COLT|COLM|CVPR|ICCV|ECCV|SIGIR|KDD|WWW|CIKM|WSDM|Interspeech|ICASSP|MLSys|OSDI|SOSP)\b/u;

/** Whether a paper appeared in a journal or at a conference, as far as the name in its record tells; a workshop is neither. */
export function kindOfVenue(venue: string | undefined): 'journal' | 'conference' | 'other' {
  if (venue === undefined || /workshop/iu.test(venue)) return 'other';
  if (JOURNALS.test(venue)) return 'journal';
  return CONFERENCES.test(venue) ? 'conference' : 'other';
}

/** The year of the version that appeared there, where the venue's name says it: a preprint is often a year older. */
export function yearAt(venue: string | undefined, year: number | undefined): string | undefined {
  const said = kindOfVenue(venue) === 'other' ? undefined : /\b(?:19|20)\d{2}\b/u.exec(venue ?? '')?.[0];
  return said ?? year?.toString();
}
