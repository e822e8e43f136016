/** The nonce of a page's own scripts, from the server's entry to the document; undefined on pages without script and in the browser. */
import { createContext } from 'react';

export const NonceContext = createContext<string | undefined>(undefined);
