export default {
  layout: "product.njk",
  tags: "product",
  permalink: (data) => `/san-pham/${data.page.fileSlug}.html`,
};
