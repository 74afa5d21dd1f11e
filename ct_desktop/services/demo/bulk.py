"""x"""
from ct_desktop.services.demo.stage import Stage
def add_the_rest(stage: Stage, people: int) -> None:
    ...
