import type { APIRoute } from "astro";
import { API_SCHEMAS, type ApiSchemaName, apiSchema } from "../../../../views/api.ts";

export function getStaticPaths() {
  return Object.keys(API_SCHEMAS).map((name) => ({ params: { name } }));
}

export const GET: APIRoute = ({ params }) =>
  new Response(`${JSON.stringify(apiSchema(params.name as ApiSchemaName), null, 1)}\n`, {
    headers: { "content-type": "application/schema+json" },
  });
