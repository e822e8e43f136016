/**
 * Finds where an HTTP/1.1 answer ends in the bytes of a connection, and nothing more: the generator must cost less than the server
 * that it measures. Must never be used as a client of anything but the servers of the bench.
 */

const headEnd = Buffer.from('\r\n\r\n');
const lastChunk = Buffer.from('0\r\n\r\n');

export interface AnswerReader {
  /** Status once the answer is complete, 0 while bytes are missing. */
  read(chunk: Buffer): number;
  /** Beginning of the last answer's head. */
  readonly head: string;
}

/** A reader for one connection, where an answer follows its request and none is sent ahead. */
export function createAnswerReader(): AnswerReader {
  let pending: Buffer | null = null;
  let head = '';
  let missing = -1;
  let status = 0;
  const finish = () => {
    pending = null;
    missing = -1;
    return status;
  };
  const readHead = (bytes: Buffer): number => {
    const end = bytes.indexOf(headEnd);
    if (end === -1) {
      pending = bytes;
      return 0;
    }
    head = bytes.toString('latin1', 0, end);
    status = Number(head.slice(9, 12));
    const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
    if (length === undefined && status !== 204 && status !== 304) return readChunks(bytes);
    missing = Number(length ?? 0) - (bytes.length - end - 4);
    if (missing <= 0) return finish();
    pending = null;
    return 0;
  };
  const readChunks = (bytes: Buffer): number => {
    if (bytes.subarray(-5).equals(lastChunk)) return finish();
    pending = bytes;
    return 0;
  };
  return {
    read: (chunk) => {
      if (missing > 0) {
        missing -= chunk.length;
        return missing <= 0 ? finish() : 0;
      }
      return readHead(pending === null ? chunk : Buffer.concat([pending, chunk]));
    },
    get head() {
      return head;
    },
  };
}
