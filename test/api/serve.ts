/** The API as main mounts it, asked without a network. */
import { Hono } from 'hono';
import { formats } from '../../src/adapters/exports/index.ts';
import { createApi } from '../../src/api/create-api.ts';
import type { Flows } from '../../src/flows/flows.ts';
import type { AreaGeometry } from '../../src/flows/formats.ts';
import { makeFlows } from './fixture.ts';
import { makeWaves } from './made-waves.ts';

/** A square that crosses the 180th meridian and is wound clockwise, as the boundaries of d3 are. */
export const square: AreaGeometry = {
  type: 'Polygon',
  coordinates: [
    [
      [170, 60],
      [170, 70],
      [190, 70],
      [190, 60],
      [170, 60],
    ],
  ],
};

export const mount = (api: Hono) => new Hono().route('/api/v1', api);

export function serve(flows: Flows = makeFlows(), reported: unknown[] = []) {
  const boundaries = (code: string) => (code === 'RU-TA' ? square : undefined);
  const app = mount(
    createApi(flows, formats, { boundaries, waves: makeWaves(), report: (error) => reported.push(error) }),
  );
  return {
    app,
    get: async (path: string, headers: Record<string, string> = {}, method = 'GET') =>
      app.request(`http://localhost/api/v1${path}`, { method, headers }),
  };
}

export interface ProblemBody {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly parameter?: string;
  readonly allowed?: string[];
}
