"""Makes the JSON Schema with which an editor such as VS Code helps to write kader.yaml."""

import json

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from dialogs.kernel.kader_models import Kader


def schema_text() -> str:
    """The schema as JSON text, ready to be written to docs/kader.schema.json."""
    schema = Kader.model_json_schema(schema_generator=_ForEditors)
    dialect = {"$schema": "http://json-schema.org/draft-07/schema#"}  # the newest that yaml-language-server has in full
    return json.dumps(dialect | schema, ensure_ascii=False, indent=2) + "\n"


class _ForEditors(GenerateJsonSchema):
    """Leaves out what would only puzzle an editor: English class names as titles, English docstrings, null."""

    def field_title_should_be_set(self, schema: object) -> bool:
        return False

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        return {k: v for k, v in super().model_schema(schema).items() if k not in {"title", "description"}}
