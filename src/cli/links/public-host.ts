/** Is an address one of the public net? Links come from strangers: none may make us ask the machine's own network. */
import { BlockList, isIPv4 } from 'node:net';

// A list each: one for both would take an IPv4 address for the IPv6 one that stands for it.
const PRIVATE = { ipv4: new BlockList(), ipv6: new BlockList() };
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const)
  PRIVATE.ipv4.addSubnet(net, bits, 'ipv4');
// Global unicast is 2000::/3; 6to4 and NAT64 lead back into IPv4.
for (const [net, bits] of [
  ['::', 3],
  ['4000::', 2],
  ['8000::', 1],
  ['2002::', 16],
] as const)
  PRIVATE.ipv6.addSubnet(net, bits, 'ipv6');

/** `address` is an IP address, not a name. */
export function isPublic(address: string): boolean {
  const family = isIPv4(address) ? 'ipv4' : 'ipv6';
  return !PRIVATE[family].check(address, family);
}
