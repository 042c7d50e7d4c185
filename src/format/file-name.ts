/** The name of a file → why not every machine can hold it: Windows keeps some names for devices, and drops what stands at the end of others. */
import { both, type Text } from './problem.ts';

/** With or without what stands behind a dot (learn.microsoft.com, "Naming Files, Paths, and Namespaces"). */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/iu;

export function isDevice(name: string): boolean {
  return DEVICE.test(name);
}

/** @param path with `/`; each folder of it is a name too */
export function faultOfFileName(path: string): readonly [message: Text, help: Text] | undefined {
  for (const name of path.split('/')) {
    if (isDevice(name))
      return [
        both(
          `Windows 上不能有叫 \`${name}\` 的文件：\`${/^[^.]*/u.exec(name)?.[0] ?? name}\` 是设备名`,
          `Unexpected name \`${name}\`, expected one that Windows can hold: \`${/^[^.]*/u.exec(name)?.[0] ?? name}\` is a device there`,
        ),
        both('换个名字，例如在后面加一个词', 'choose another name, for instance with a word added'),
      ];
    if (/[ .]$|^ | \.[^.]+$/u.test(name))
      return [
        both(
          `文件名 \`${name}\` 的首尾有空格，或末尾有点：Windows 会把它去掉，就成了另一个名字`,
          `Unexpected space or dot at an end of \`${name}\`, expected a name without: Windows drops it, and the name is another`,
        ),
        both('去掉首尾的空格和点', 'take spaces and dots away at both ends of the name'),
      ];
    if (/[<>:"\\|?*]/u.test(name))
      return [
        both(
          `文件名 \`${name}\` 里有 Windows 不能用的符号 \`${/[<>:"\\|?*]/u.exec(name)?.[0] ?? ''}\``,
          `Unexpected \`${/[<>:"\\|?*]/u.exec(name)?.[0] ?? ''}\` in \`${name}\`, expected a name that Windows can hold`,
        ),
        both('只用字母、数字、连字符和点', 'use letters, digits, hyphens and dots alone'),
      ];
  }
  return undefined;
}
