/**
 * Where a request came from. The socket says it; behind a proxy the socket is the proxy's, and who asked stands in X-Forwarded-For,
 * which anybody may write. So the header is read from its right end, and only as far as one trusted proxy hands over to the next: the
 * first address that is no trusted proxy's is the caller. Must never believe a header that no trusted proxy sent.
 */
import { BlockList, isIP, isIPv4 } from 'node:net';

/** Address of the socket and X-Forwarded-For → address of the caller. */
export type CallerAddress = (socket: string, forwarded: string | null) => string;

/** Proxies in a row that anybody has. */
const mostHops = 20;

/** `trusted`: addresses and networks such as `10.0.0.0/8`. Throws RangeError naming one that is neither, or that means everybody. */
export function createCallerAddress(trusted: readonly string[]): CallerAddress {
  if (trusted.length === 0) return plainAddress;
  const proxies = readNetworks(trusted);
  const isTrusted = (address: string) =>
    isIP(address) !== 0 && proxies.check(address, isIPv4(address) ? 'ipv4' : 'ipv6');
  return (socket, forwarded) => {
    let caller = plainAddress(socket);
    const hops = (forwarded ?? '').split(',').slice(-mostHops);
    while (isTrusted(caller) && hops.length > 0) {
      const before = readHop(hops.pop() ?? '');
      // What is no address says nothing: the proxy that passed it on is the last that is known.
      if (before === null) break;
      caller = before;
    }
    return caller;
  };
}

function readNetworks(trusted: readonly string[]): BlockList {
  const list = new BlockList();
  for (const text of trusted) {
    const [address = '', bits, ...more] = text.split('/');
    const version = isIP(address);
    const most = version === 4 ? 32 : 128;
    const length = bits === undefined ? most : /^\d{1,3}$/.test(bits) ? Number(bits) : 0;
    if (version === 0 || more.length > 0 || address.includes('%') || length < 1 || length > most)
      throw new RangeError(text);
    list.addSubnet(address, length, version === 4 ? 'ipv4' : 'ipv6');
  }
  return list;
}

/** `192.0.2.1`, `192.0.2.1:8080`, `2001:db8::1`, `[2001:db8::1]:8080`; null for anything else. */
function readHop(text: string): string | null {
  const hop = text.trim();
  const address =
    /^\[([^\]]+)\](?::\d{1,5})?$/.exec(hop)?.[1] ?? /^([\d.]+)(?::\d{1,5})?$/.exec(hop)?.[1] ?? hop;
  return isIP(address) === 0 ? null : plainAddress(address);
}

/** An IPv4 caller of an IPv6 socket has one name; a zone is a matter of this machine. */
function plainAddress(address: string): string {
  const plain = address.replace(/%.*$/, '').toLowerCase();
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(plain)?.[1];
  return mapped ?? plain;
}
