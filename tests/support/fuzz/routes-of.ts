import type { FastifyInstance } from 'fastify';

const indent = 4;

/** Every route of the app itself, as `POST /api/sign-in`: nobody has to remember to list one. */
export function routesOf(app: FastifyInstance): string[] {
  const above: string[] = [];
  return app
    .printRoutes({ commonPrefix: false })
    .split('\n')
    .flatMap((line) => {
      const [, branch = '', path = '', methods = ''] =
        /^([│ ]*[├└]── )(\S+)(?: \(([A-Z, ]+)\))?/u.exec(line) ?? [];
      if (path === '') return [];
      const depth = branch.length / indent - 1;
      above.splice(depth, above.length, path);
      return methods
        .split(', ')
        .filter((method) => method !== '')
        .map((method) => `${method} ${above.join('')}`);
    });
}
