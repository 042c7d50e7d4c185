/** Who logs in where: `ssh -p 22022 lin@gpu7.…`, `root@47.…`, `scp a lin@host:/path`, and a machine with its port, which anybody may try. */
import { isPublicIp } from '../public-ip.ts';
import type { Form } from '../personal-data.ts';
import { isOfExample } from './reserved.ts';

const IP = String.raw`(?:\d{1,3}\.){3}\d{1,3}`;
const NAME = String.raw`[A-Za-z_][A-Za-z0-9_.-]{0,31}`;
const HOST = String.raw`[A-Za-z0-9][A-Za-z0-9-]{0,62}(?:\.[A-Za-z0-9-]{1,63}){0,5}`;

export const LOGINS: readonly Form[] = (
  [
    {
      kind: 'ip-address',
      pattern: new RegExp(
        String.raw`(?<![A-Za-z0-9._%+/@-])(?<value>${NAME}@${IP}(?::\d{2,5})?)(?![\d@-]|\.\d|\.?[A-Za-z])`,
        'gu',
      ),
      holds: /@\d/u,
      // `lib@3.20.1.1` is a version: people of that name log in on machines, and machines have greater numbers.
      isReal: (value, { before }) => {
        const [name = '', host = ''] = value.replace(/:\d+$/u, '').split('@');
        return isPublicIp(host) && (SYSTEM.test(name) || LOGS_IN.test(before) || Number.parseInt(host, 10) > 20);
      },
    },
    {
      kind: 'account',
      pattern: new RegExp(
        String.raw`(?<![A-Za-z0-9._-])(?:ssh|scp|sftp|rsync|mosh|ssh-copy-id)[^\S\n][^\n。；，]{0,80}?(?<![A-Za-z0-9._%+/@-])(?<value>${NAME}@${HOST})(?![A-Za-z0-9@-]|\.[A-Za-z0-9])`,
        'gu',
      ),
      holds: /(?:ssh|scp|sftp|rsync|mosh|copy-id)[^\S\n]/u,
      isReal: (value) => {
        const [name = '', host = ''] = value.split('@');
        if (PLACEHOLDERS.test(name) || PLACEHOLDERS.test(host) || isOfExample(name, host)) return false;
        // Who it is tells the name, or the host that all may reach.
        return !SYSTEM.test(name) || /\.[A-Za-z-]+$/u.test(host);
      },
    },
    {
      kind: 'ip-address',
      pattern: new RegExp(
        String.raw`(?<![A-Za-z0-9._@-]|[A-Za-z0-9]/)(?<value>${IP}:\d{2,5})(?![\d.:]|[A-Za-z])`,
        'gu',
      ),
      holds: /\.\d{1,3}:\d/u,
      isReal: (value) => {
        const host = value.replace(/:\d+$/u, '');
        // Sections of a law are counted so, too, in small numbers.
        return isPublicIp(host) && !OPEN_TO_ALL.test(host) && host.split('.').some((part) => Number(part) > 30);
      },
    },
  ] satisfies Form[]
).map((form) => ({ ...form, everywhere: true }));

const SYSTEM = /^(?:root|admin|administrator|ubuntu|debian|centos|ec2-user|azureuser|opc|user|guest|student|git)$/iu;
const LOGS_IN = /(?:ssh|scp|sftp|rsync|mosh|ssh-copy-id|登录|登錄|登入|连接|連接|服务器|伺服器)[^\n]{0,40}$/u;
const PLACEHOLDERS =
  /^(?:(?:your|my|the|some)[-_.]?.*|user(?:name)?\d?|name|login|me|you|git|x+|host(?:name)?\d?|server\d?|remote(?:[-_]?(?:host|server))?|ip|address|machine|node|cluster|gateway|jump|bastion|localhost)$/iu;
/** Those that answer everybody's questions for names. */
const OPEN_TO_ALL =
  /^(?:8\.8\.[48]\.[48]|1\.1\.1\.1|1\.0\.0\.1|114\.114\.11[45]\.11[45]|223\.[56]\.[56]\.[56]|9\.9\.9\.9)$/u;
