/** What a page's loader may reach: the flows and the pictures. Never a store, never a port. */
import { createContext } from 'react-router';
import type { Drawing } from '../flows/drawing.ts';
import type { Flows } from '../flows/flows.ts';

export interface WebContext {
  readonly flows: Flows;
  readonly drawing: Drawing;
}

export const webContext = createContext<WebContext>();
