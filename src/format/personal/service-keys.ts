/** Keys that are known by their shape: each service begins its own with letters of its own. */
import type { Form } from '../personal-data.ts';
import { isMade, isMadeOfParts, isMixed, isTokenOfBot } from './made.ts';

/** One run of letters and digits behind what the service begins with. */
const SOLID = [
  String.raw`gh[pousr]_[A-Za-z0-9]{30,80}`,
  String.raw`github_pat_[A-Za-z0-9_]{40,100}`,
  String.raw`hf_[A-Za-z0-9]{20,60}`,
  String.raw`(?:AKIA|ASIA)[0-9A-Z]{16}`,
  String.raw`npm_[A-Za-z0-9]{36}`,
  String.raw`gsk_[A-Za-z0-9]{40,60}`,
  String.raw`r8_[A-Za-z0-9]{30,50}`,
  String.raw`LTAI[A-Za-z0-9]{12,24}`,
  String.raw`AKID[A-Za-z0-9]{32}`,
  String.raw`AKLT[A-Za-z0-9]{20,80}`,
  String.raw`[sr]k_(?:live|test)_[A-Za-z0-9]{16,120}`,
  String.raw`dapi[0-9a-f]{32}`,
  String.raw`key-[0-9a-f]{32}`,
  String.raw`(?:SK|AC)[0-9a-f]{32}`,
  String.raw`(?:secret|pat)_[A-Za-z0-9]{40,80}`,
  String.raw`sbp_[0-9a-f]{40}`,
  String.raw`ALTAK-[A-Za-z0-9]{16,40}/[0-9a-f]{40}`,
  String.raw`[0-9a-f]{32}-us\d{1,2}`,
  // Zhipu's.
  String.raw`[0-9a-f]{32}\.[A-Za-z0-9]{16}`,
];

/** Hyphens and the like may stand anywhere in them, as in names of models. */
const JOINED = [
  String.raw`glpat-[A-Za-z0-9_-]{20,60}`,
  String.raw`AIza[0-9A-Za-z_-]{35}`,
  String.raw`(?:xox[abeprs]|xapp)-[A-Za-z0-9-]{10,160}`,
  String.raw`pypi-[A-Za-z0-9_-]{40,220}`,
  String.raw`SG\.[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{43}`,
  String.raw`wandb_v\d_[A-Za-z0-9_]{24,120}`,
  String.raw`hvs\.[A-Za-z0-9_-]{24,120}`,
  String.raw`lsv2_(?:pt|sk)_[A-Za-z0-9_]{32,80}`,
  String.raw`(?:nvapi|pplx|xai|tvly|tskey|dop_v1|shpat|lin_api|glsa|dckr_pat|ntn|jina|figd|GOCSPX|ya29)[-_.][A-Za-z0-9_-]{20,200}`,
];

const BOT_OF_DISCORD = String.raw`[MNO][A-Za-z0-9_-]{23,27}\.[A-Za-z0-9_-]{6}\.[A-Za-z0-9_-]{27,40}`;

function known(shapes: readonly string[], isReal: (value: string) => boolean): Form {
  const pattern = new RegExp(String.raw`(?<![A-Za-z0-9_-])(?:${shapes.join('|')})(?![A-Za-z0-9_-])`, 'gu');
  return { kind: 'key', pattern, isReal };
}

export const SERVICE_KEYS: readonly Form[] = [
  known(SOLID, isMade),
  known(JOINED, isMadeOfParts),
  known([BOT_OF_DISCORD], isTokenOfBot),
  // Weights & Biases: forty signs that may as well be a commit, so it is said before them that they let in.
  {
    kind: 'key',
    pattern:
      /(?:wandb|w&b|weights (?:&|and) biases)[^\n]{0,30}?(?:login|key|token|密钥|密鑰|秘钥|令牌)[^\n]{0,40}?(?<![0-9A-Za-z/])(?<value>[0-9a-f]{40})(?![0-9A-Za-z])/giu,
    holds: /wandb|w&b|biases/iu,
    isReal: (value, { before }) =>
      isMixed(value) && !/commit|sha|hash|rev|提交|哈希|版本|runs?\/|:\/\/[^\s]*$/iu.test(before),
  },
];
