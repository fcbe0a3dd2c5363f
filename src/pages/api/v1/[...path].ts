import type { APIRoute } from "astro";
import { apiFiles, apiText } from "../../../views/api.ts";
import { knowledge } from "../../../views/knowledge.ts";

export function getStaticPaths() {
  return apiFiles(knowledge()).map((file) => ({ params: { path: file.path } }));
}

export const GET: APIRoute = ({ params }) => {
  const file = apiFiles(knowledge()).find(({ path }) => path === params.path);
  if (!file) return new Response(null, { status: 404 });
  const type = file.path.endsWith(".csv") ? "text/csv" : "application/json";
  return new Response(apiText(file), { headers: { "content-type": `${type}; charset=utf-8` } });
};
