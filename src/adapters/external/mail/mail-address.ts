/**
 * One plain mailbox and nothing else: no names, lists, comments, quotes or line ends, so that neither a header nor the envelope can be
 * made to say more. Must never mend an address.
 */
import { domainToASCII } from 'node:url';

const mailbox =
  /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)*[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?$/u;

/** True for a mailbox that letters may be sent to. */
export function isMailbox(address: string): boolean {
  return address.length <= 254 && mailbox.test(address);
}

/** The part after the @. */
export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1);
}

/** The address as an envelope says it: a Cyrillic domain in its ASCII form. */
export function envelopeAddress(address: string): string {
  return `${address.slice(0, address.lastIndexOf('@'))}@${domainToASCII(domainOf(address))}`;
}
