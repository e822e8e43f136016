/** Pages are rendered on the server; the client gets script only on routes that ask for it. */
import type { Config } from '@react-router/dev/config';

export default {
  appDirectory: 'src/web',
  buildDirectory: process.env['ATLAS_BUILD_DIR'] ?? 'build',
  ssr: true,
} satisfies Config;
