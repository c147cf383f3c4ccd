// Whether the service that runs on this machine is ready: exit code 0 where one of the ports that are named answers so, else 1. For the
// container's HEALTHCHECK; Node's own parts only.
import { get } from 'node:http';

const PATIENCE_MS = 8000;

/** Resolves where the service at the port is ready, rejects where it is not, or there is none. */
const ready = (port) =>
  new Promise((resolve, reject) => {
    const asked = get({ host: '127.0.0.1', port, path: '/readyz', timeout: PATIENCE_MS }, (answer) => {
      answer.resume();
      if (answer.statusCode === 200) resolve();
      else reject(new Error(`${port}: ${answer.statusCode}`));
    });
    asked.on('timeout', () => asked.destroy(new Error(`${port}: silent`)));
    asked.on('error', reject);
  });

process.exitCode = await Promise.any(process.argv.slice(2).map(ready)).then(
  () => 0,
  () => 1,
);
