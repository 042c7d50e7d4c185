/** Text of a workflow file → what in it breaks the rules of safety that all workflows here keep, as `rule: where`. */
import { parse } from 'yaml';

export const RULES = [
  'dangerous-trigger',
  'no-permissions-first',
  'concurrency',
  'no-secrets',
  'permissions-of-each-job',
  'requests-only-read',
  'timeout',
  'pinned',
  'writers-run-no-code',
  'artifacts-are-data',
  'no-expression-in-run',
  'install-without-scripts',
  'no-credentials-left',
  'no-other-tree',
  'no-cache',
  'code-of-the-base',
] as const;
type Rule = (typeof RULES)[number];

/** Every action that may be used, as it was published: commit and version. A new one is added here, with its commit looked up. */
const ACTIONS: Readonly<Record<string, string>> = {
  'actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd': 'v6.0.2',
  'actions/setup-node@2028fbc5c25fe9cf00d9f06a71cc4710d4507903': 'v6.0.0',
  'actions/upload-artifact@bbbca2ddaa5d8feaa63e36b76fdaad77386f024f': 'v7.0.0',
  'actions/download-artifact@70fc10c6e5e1ce46ad2ea6f2b72d43f7d47b13c3': 'v8.0.0',
  'actions/configure-pages@983d7736d9b0ae728b81ab479565c72886d7745b': 'v5.0.0',
  'actions/upload-pages-artifact@7b1f4a764d45c48632c6b24a0339c27f5614fb0b': 'v4.0.0',
  'actions/deploy-pages@cd2ce8fcbc39b97be8ca5fce6e763baed58fa128': 'v5.0.0',
};

/** They run with secrets and a token that writes, on what a stranger sends. */
const DANGEROUS = ['pull_request_target', 'workflow_run', 'issue_comment', 'pull_request_review_comment'];

/** Runs code of a tree. */
const RUNS_CODE = /\b(?:npm|npx|node|pnpm|yarn|python3?|make|bash|sh|eval|source)\b/u;

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly uses?: string;
  readonly permissions?: unknown;
  readonly 'timeout-minutes'?: number;
  readonly steps?: readonly Step[];
  readonly env?: Readonly<Record<string, unknown>>;
}

interface Workflow {
  readonly on?: unknown;
  readonly permissions?: unknown;
  readonly concurrency?: unknown;
  readonly env?: unknown;
  readonly jobs?: Readonly<Record<string, Job>>;
}

export function faultsOf(text: string): string[] {
  const workflow = parse(text) as Workflow;
  const events = eventsOf(workflow.on);
  const faults: string[] = [];
  const add = (rule: Rule, where = 'the file') => faults.push(`${rule}: ${where}`);
  for (const event of events) if (DANGEROUS.includes(event)) add('dangerous-trigger', event);
  if (!isEmptyMap(workflow.permissions)) add('no-permissions-first');
  if (workflow.concurrency === undefined) add('concurrency');
  if (/\bsecrets\s*[.[]|^\s*secrets\s*:/mu.test(text)) add('no-secrets');
  for (const [name, job] of Object.entries(workflow.jobs ?? {})) faults.push(...faultsOfJob(name, job, events, text));
  return faults;
}

function faultsOfJob(name: string, job: Job, events: readonly string[], text: string): string[] {
  const faults: string[] = [];
  const steps = job.steps ?? [];
  const add = (rule: Rule) => faults.push(`${rule}: ${name}`);
  if (!isMap(job.permissions)) add('permissions-of-each-job');
  const isWriter = !isMap(job.permissions) || Object.values(job.permissions).includes('write');
  if (isWriter && events.includes('pull_request')) add('requests-only-read');
  const minutes = job['timeout-minutes'];
  if (job.uses === undefined && !(typeof minutes === 'number' && minutes <= 90)) add('timeout');
  if (job.uses !== undefined && !job.uses.startsWith('./')) add('pinned');

  const runs = steps.map(({ run = '' }) => withoutComments(run));
  const hasToken = /github\.token|GITHUB_TOKEN/u.test(JSON.stringify([job.env, steps]));
  if ((isWriter || hasToken) && runs.some((run) => RUNS_CODE.test(run))) add('writers-run-no-code');
  if (
    steps.some(({ uses }) => uses?.startsWith('actions/download-artifact@')) &&
    runs.some((run) => RUNS_CODE.test(run))
  )
    add('artifacts-are-data');
  if (runs.some((run) => run.includes('${{'))) add('no-expression-in-run');
  if (runs.some((run) => /\bnpm\s+(?:i|install|exec|x)\b|\bnpx\b|\bnpm\s+ci\b(?!.*--ignore-scripts)/u.test(run)))
    add('install-without-scripts');

  for (const { uses, with: inputs } of steps) {
    if (uses === undefined) continue;
    const version = ACTIONS[uses];
    if (version === undefined || !text.includes(`${uses} # ${version}\n`)) add('pinned');
    if (uses.startsWith('actions/checkout@') && inputs?.['persist-credentials'] !== false) add('no-credentials-left');
    if (uses.startsWith('actions/checkout@') && inputs?.['ref'] !== undefined) add('no-other-tree');
    if (uses.startsWith('actions/setup-node@') && inputs?.['package-manager-cache'] !== false) add('no-cache');
  }
  // Of a request, code is run in the job that is a file of its own (no token, no content to judge), and nowhere else.
  if (events.includes('pull_request')) {
    const back = runs.findIndex((run) => /git checkout --quiet --detach HEAD\^1/u.test(run));
    const first = runs.findIndex((run) => RUNS_CODE.test(run));
    if (first >= 0 && (back < 0 || back > first)) add('code-of-the-base');
  }
  return faults;
}

function eventsOf(on: unknown): string[] {
  if (typeof on === 'string') return [on];
  if (Array.isArray(on)) return on.map(String);
  return isMap(on) ? Object.keys(on) : [];
}

function withoutComments(run: string): string {
  return run.replace(/^\s*#.*$/gmu, '');
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isEmptyMap(value: unknown): boolean {
  return isMap(value) && Object.keys(value).length === 0;
}
